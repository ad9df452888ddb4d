package io.cachedresult.engine;

import io.cachedresult.RemovalCause;
import io.cachedresult.Ticker;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.memory.Reservation;
import io.cachedresult.engine.table.BucketSearch;
import io.cachedresult.engine.table.EntryTable;
import io.cachedresult.engine.time.AgeLimits;
import org.jspecify.annotations.Nullable;

/**
 * Finds, puts, replaces and removes single entries at the user's request.
 *
 * <p>An operation that inserts searches without the lock, then takes the lock, and continues only
 * if nothing was inserted meanwhile; otherwise, it searches again. An operation that replaces or
 * removes gets the entry that was found before, and fails if another thread has removed it
 * meanwhile.
 */
public final class EntryEditor<E extends Entry<E>> {

  private final CacheContext<E> context;
  private final CacheLock lock;
  private final Ticker ticker;
  private final AgeLimits ages;
  private final EntryTable<E> table;
  private final ByteRoom<E> room;
  private final EntryStorage<E> storage;
  private final Withdrawal<E> withdrawal;

  EntryEditor(
      CacheContext<E> context,
      ByteRoom<E> room,
      EntryStorage<E> storage,
      Withdrawal<E> withdrawal) {
    this.context = context;
    this.lock = context.lock;
    this.ticker = context.ticker;
    this.ages = context.ages;
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
    Insertion<E> insertion = newInsertion(entry);
    try {
      while (!insertion.isDone()) {
        insertion.tryPut(search.find(), search::isStillValid);
      }
    } finally {
      insertion.end();
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
    Insertion<E> insertion = newInsertion(entry);
    try {
      insertion.tryPut(found, search::isStillValid);
      while (!insertion.isDone()) {
        found = search.find();
        if (isLive(found)) {
          return found;
        }
        insertion.tryPut(found, search::isStillValid);
      }
      return null;
    } finally {
      insertion.end();
    }
  }

  private boolean isLive(@Nullable E entry) {
    return entry != null && !entry.isPending() && !ages.isExpired(entry);
  }

  /** Replaces an entry by one of the same key; returns false if it is no longer stored. */
  public boolean replace(E stored, E entry) {
    Insertion<E> insertion = newInsertion(entry);
    try {
      insertion.tryPut(stored, stored::isStored);
      return insertion.isDone();
    } finally {
      insertion.end();
    }
  }

  private Insertion<E> newInsertion(E entry) {
    return new Insertion<>(context, room, storage, withdrawal, entry);
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
   * <p>It ends after the first entry that it removes: an entry that another thread stores after
   * that is newer than this call. An entry that another thread has removed meanwhile does not
   * count.
   *
   * @return whether a result was removed that had not expired
   */
  boolean invalidate(E key) {
    return remove(key, RemovalCause.EXPLICIT, lock::release);
  }

  /**
   * Removes what is stored or computed for a key whose result has changed in the second tier. The
   * removal listener is notified in the executor.
   */
  void removeChanged(E key) {
    remove(key, RemovalCause.REPLACED, context::releaseAndNotifyElsewhere);
  }

  private boolean remove(E key, RemovalCause cause, Runnable release) {
    long now = ticker.read();
    for (E found = find(key); found != null; found = find(key)) {
      Withdrawal.Outcome outcome = withdraw(found, cause, now, release);
      if (outcome != Withdrawal.Outcome.NOTHING) {
        return outcome == Withdrawal.Outcome.RESULT;
      }
    }
    return false;
  }

  private Withdrawal.Outcome withdraw(E entry, RemovalCause cause, long now, Runnable release) {
    lock.acquire();
    try {
      return withdrawal.withdraw(entry, cause, now);
    } finally {
      release.run();
    }
  }

  /**
   * Removes the entry with a hash and an identity hash code. Finding it calls no user code, so it
   * happens under the lock.
   *
   * @return whether a result was removed that had not expired
   */
  boolean invalidate(int hash, int identity) {
    long now = ticker.read();
    lock.acquire();
    try {
      E entry = settled(hash, identity);
      return entry != null
          && withdrawal.withdraw(entry, RemovalCause.EXPLICIT, now) == Withdrawal.Outcome.RESULT;
    } finally {
      lock.release();
    }
  }

  /** Returns the entry with a hash and an identity hash code, or null. */
  @Nullable
  E find(int hash, int identity) {
    lock.acquire();
    try {
      return settled(hash, identity);
    } finally {
      lock.release();
    }
  }

  private @Nullable E settled(int hash, int identity) {
    E entry = table.firstSettled(hash);
    while (entry != null && !(entry.hash() == hash && System.identityHashCode(entry) == identity)) {
      entry = entry.next();
    }
    return entry;
  }

  /**
   * Weighs an entry that was stored in pass-through mode, and evicts it if there is no room for it.
   */
  void weigh(E entry) {
    int weight = room.weigh(entry);
    lock.ensureStack();
    storage.prepareRoom(weight);
    Reservation reservation = room.reserve(weight);
    lock.enter();
    try {
      if (!reservation.isGranted()) {
        if (entry.isStored() && entry.weight() == 0) {
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
