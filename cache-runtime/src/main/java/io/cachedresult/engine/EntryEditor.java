package io.cachedresult.engine;

import io.cachedresult.RemovalCause;
import io.cachedresult.Ticker;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.memory.Reservation;
import io.cachedresult.engine.stats.StatsCounter;
import io.cachedresult.engine.table.BucketSearch;
import io.cachedresult.engine.table.EntryTable;
import io.cachedresult.engine.time.AgeLimits;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds, puts, replaces and removes single entries, as the user says.
 *
 * <p>An operation that inserts searches without the lock, then takes the lock, and goes on only if
 * nothing was inserted meanwhile; otherwise it searches again. An operation that replaces or
 * removes names the entry that it has found, which is either still there or has lost the race.
 */
public final class EntryEditor<E extends Entry<E>> {

  private final CacheLock lock;
  private final Ticker ticker;
  private final AgeLimits ages;
  private final StatsCounter stats;
  private final EntryTable<E> table;
  private final ByteRoom<E> room;
  private final EntryStorage<E> storage;
  private final Withdrawal<E> withdrawal;

  EntryEditor(
      CacheContext<E> context,
      ByteRoom<E> room,
      EntryStorage<E> storage,
      Withdrawal<E> withdrawal) {
    this.lock = context.lock;
    this.ticker = context.ticker;
    this.ages = context.ages;
    this.stats = context.stats;
    this.table = context.table;
    this.room = room;
    this.storage = storage;
    this.withdrawal = withdrawal;
  }

  /** Returns the entry with the key, in flight or stored, expired or not; null if there is none. */
  public @Nullable E find(E key) {
    BucketSearch<E> search = new BucketSearch<>(table, key);
    while (true) {
      E found = search.find();
      if (found != null || isAbsent(search)) {
        return found;
      }
    }
  }

  /**
   * Returns whether a key that was not found is absent; lets a table that grows finish if need be.
   */
  private boolean isAbsent(BucketSearch<E> search) {
    if (search.isStillValid()) {
      return true;
    }
    lock.acquire();
    try {
      return search.isStillValid();
    } finally {
      lock.release();
    }
  }

  /** Stores an entry with its result, replacing what is stored or computed for the key. */
  void put(E entry) {
    BucketSearch<E> search = new BucketSearch<>(table, entry);
    Admission admission = admit(entry);
    boolean isPut = false;
    try {
      while (!isPut) {
        isPut = put(entry, search.find(), admission, search::isStillValid);
      }
    } finally {
      end(entry, admission, isPut);
    }
  }

  /**
   * Stores an entry with its result if no result is stored for the key.
   *
   * @return the entry that is stored, or null if there was none
   */
  public @Nullable E putIfAbsent(E entry) {
    BucketSearch<E> search = new BucketSearch<>(table, entry);
    E found = search.find();
    if (isLive(found)) {
      return found;
    }
    Admission admission = admit(entry);
    boolean isPut = false;
    try {
      isPut = put(entry, found, admission, search::isStillValid);
      while (!isPut) {
        found = search.find();
        if (isLive(found)) {
          return found;
        }
        isPut = put(entry, found, admission, search::isStillValid);
      }
      return null;
    } finally {
      end(entry, admission, isPut);
    }
  }

  private boolean isLive(@Nullable E entry) {
    return entry != null && !entry.isPending() && !ages.isExpired(entry);
  }

  /** Replaces an entry by one of the same key; returns false if it is no longer stored. */
  public boolean replace(E stored, E entry) {
    Admission admission = admit(entry);
    boolean isPut = false;
    try {
      isPut = put(entry, stored, admission, stored::isStored);
      return isPut;
    } finally {
      end(entry, admission, isPut);
    }
  }

  /** Weighs an entry once, however often a race lets the search begin again. */
  private Admission admit(E entry) {
    lock.ensureStack();
    return room.admit(entry);
  }

  /** Returns bytes that are not needed, and notifies the listeners of results that were evicted. */
  private void end(E entry, Admission admission, boolean isPut) {
    if (!isPut) {
      room.release(entry, admission);
    }
    admission.reservation().notifyListeners();
  }

  /**
   * Stores an entry and removes the one that was found, unless another thread was faster.
   *
   * @param isStillValid asked under the lock
   */
  private boolean put(
      E entry, @Nullable E found, Admission admission, BooleanSupplier isStillValid) {
    long now = ticker.read();
    lock.enter();
    try {
      if (!isStillValid.getAsBoolean()) {
        return false;
      }
      put(entry, found, admission, now);
      return true;
    } finally {
      lock.release();
    }
  }

  private void put(E entry, @Nullable E found, Admission admission, long now) {
    if (admission.kind() == Admission.Kind.REJECTED) {
      stats.countRejection();
    }
    // Asked before the entry is linked: a reader must not see a key that is then refused.
    boolean isStorable = room.isStorable(admission) && storage.hasPlaceFor(found);
    try {
      if (isStorable) {
        link(entry, found, now);
      }
      if (found != null) {
        withdrawal.withdraw(found, RemovalCause.REPLACED, now);
      }
      if (isStorable) {
        storage.store(entry);
      }
    } finally {
      if (!entry.isStored()) {
        table.unlink(entry);
        room.release(entry, admission);
      }
    }
  }

  private void link(E entry, @Nullable E found, long now) {
    if (found == null) {
      storage.keepBucketShort(entry.hash());
    }
    ages.recordWrite(entry, now);
    entry.publish(now);
    table.link(entry);
  }

  /** Returns whether an entry is stored. */
  boolean isStored(E entry) {
    lock.acquire();
    try {
      return entry.isStored();
    } finally {
      lock.release();
    }
  }

  /** Removes an entry, expired or not; returns false if another thread has removed it before. */
  public boolean remove(E stored) {
    lock.acquire();
    try {
      return withdrawal.withdrawAs(stored, RemovalCause.EXPLICIT);
    } finally {
      lock.release();
    }
  }

  /**
   * Removes what is stored or computed for a key.
   *
   * <p>It ends with the first entry that it removes: what another thread stores after that is newer
   * than this call. An entry that others have removed meanwhile does not count.
   *
   * @return whether a result was removed that had not expired
   */
  boolean invalidate(E key) {
    long now = ticker.read();
    for (E found = find(key); found != null; found = find(key)) {
      Withdrawal.Outcome outcome = withdraw(found, now);
      if (outcome != Withdrawal.Outcome.NOTHING) {
        return outcome == Withdrawal.Outcome.RESULT;
      }
    }
    return false;
  }

  private Withdrawal.Outcome withdraw(E entry, long now) {
    lock.acquire();
    try {
      return withdrawal.withdraw(entry, RemovalCause.EXPLICIT, now);
    } finally {
      lock.release();
    }
  }

  /**
   * Removes the entry with a hash and an identity. Finding it calls no user code, so it happens
   * under the lock.
   *
   * @return whether a result was removed that had not expired
   */
  boolean invalidate(int hash, int identity) {
    long now = ticker.read();
    lock.acquire();
    try {
      for (E entry = table.first(hash); entry != null; entry = entry.next()) {
        if (entry.hash() == hash && System.identityHashCode(entry) == identity) {
          return withdrawal.withdraw(entry, RemovalCause.EXPLICIT, now)
              == Withdrawal.Outcome.RESULT;
        }
      }
      return false;
    } finally {
      lock.release();
    }
  }

  /**
   * Weighs an entry that was stored in pass-through mode, and evicts it if there is no room for it.
   */
  void weigh(E entry) {
    int weight = room.weigh(entry);
    lock.ensureStack();
    Reservation reservation = room.reserve(weight);
    lock.enter();
    try {
      if (!reservation.isGranted()) {
        if (entry.isStored() && entry.weight == 0) {
          withdrawal.evict(entry, RemovalCause.MEMORY);
        }
      } else if (!storage.count(entry, weight)) {
        room.release(weight);
      }
    } finally {
      lock.release();
      reservation.notifyListeners();
    }
  }
}
