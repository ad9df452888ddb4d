package io.cachedresult.engine;

import io.cachedresult.RemovalCause;
import io.cachedresult.engine.eviction.EvictionOrder;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.memory.MemoryAccount;
import io.cachedresult.engine.memory.MemoryUser;
import io.cachedresult.engine.memory.Reservation;
import io.cachedresult.engine.table.EntryTable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stores entries within the limits of a cache, and evicts others for them. Everything but {@link
 * #evictOne} and {@link #prepareRoom} happens under the lock.
 */
final class EntryStorage<E extends Entry<E>> implements MemoryUser {

  /**
   * The most stored entries of a bucket. With hash codes of any quality a bucket holds a few; this
   * many are a flood of keys with equal hash codes, which must not make each operation search them
   * all.
   */
  static final int LONGEST_BUCKET = 64;

  /**
   * The most entries in flight of a bucket. The cache may forget a result, but a key whose entry in
   * flight it forgets is computed twice at once. So this limit is higher: as many callers at the
   * same time, with keys of one hash code, are an attack.
   */
  static final int MOST_IN_FLIGHT = 1_024;

  /** The most entries that are evicted under the lock for one that is large. */
  private static final int SLICE = 1_000;

  /** How many average entries a large one weighs. */
  private static final long LARGE = 16;

  private final CacheLock lock;
  private final EntryTable<E> table;
  private final EvictionOrder<E> order;
  private final int maximumSize;
  private final OperatingMode mode;
  private final MemoryAccount memory;
  private final Withdrawal<E> withdrawal;

  /** Whether entries in flight have ever filled a bucket beyond its limit. Under the lock. */
  private boolean isFlooded;

  EntryStorage(CacheContext<E> context, MemoryAccount memory, Withdrawal<E> withdrawal) {
    this.lock = context.lock;
    this.table = context.table;
    this.order = context.order;
    this.maximumSize = context.maximumSize;
    this.mode = context.mode;
    this.memory = memory;
    this.withdrawal = withdrawal;
  }

  /**
   * Returns whether there is a place for an entry, possibly after others are evicted: only a full
   * cache in pass-through mode has none.
   *
   * @param replaced the entry that leaves its place to it; null if there is none
   */
  boolean hasPlaceFor(@Nullable E replaced) {
    return order.size() < maximumSize
        || !mode.isPassThrough()
        || (replaced != null && replaced.isStored());
  }

  /**
   * Stores an entry that is in the table, and evicts others if need be.
   *
   * @return false if there is no room
   */
  boolean store(E entry) {
    if (!hasPlaceFor(null)) {
      return false;
    }
    // Make room first: the size never exceeds the maximum, not even for a moment.
    while (order.size() >= maximumSize) {
      withdrawal.evict(Objects.requireNonNull(order.victim()), RemovalCause.SIZE);
    }
    if (isFlooded) {
      evictFromFullBucket(entry.hash());
    }
    add(entry);
    return true;
  }

  /**
   * Evicts entries, a slice at a time, if one entry that is about to be stored takes the bytes of
   * many others: under the lock, so many evictions would make all other threads wait. Without the
   * lock.
   */
  void prepareRoom(E entry, Admission admission) {
    if (admission.isGranted()) {
      prepareRoom(entry.weight());
    }
  }

  /** See {@link #prepareRoom(Entry, Admission)}. */
  void prepareRoom(int weight) {
    try {
      while (!memory.hasRoomFor(weight) && takesManyEntries(weight)) {
        evictSlice(weight);
        lock.letOthersIn();
      }
    } catch (Throwable endOfStackOrMemory) {
      // Then the thread that stores the entry evicts the others.
    }
  }

  /** Returns an estimate, since others change the cache meanwhile. */
  private boolean takesManyEntries(int weight) {
    long entries = order.size();
    return entries > SLICE && weight * entries > LARGE * memory.bytes();
  }

  private void evictSlice(int weight) {
    lock.enter();
    try {
      for (int evicted = 0; evicted < SLICE && !memory.hasRoomFor(weight); evicted++) {
        withdrawal.evict(Objects.requireNonNull(order.victim()), RemovalCause.MEMORY);
      }
    } finally {
      lock.release();
    }
  }

  /** Stores an entry whose place is free. */
  void add(E entry) {
    makeRoom(entry.weight());
    // Allocate first: an OutOfMemoryError here leaves the account unchanged.
    order.add(entry);
    memory.add(entry.weight());
  }

  private void makeRoom(int weight) {
    while (!memory.hasRoomFor(weight)) {
      withdrawal.evict(Objects.requireNonNull(order.victim()), RemovalCause.MEMORY);
    }
  }

  /**
   * Counts the bytes of an entry that was stored in pass-through mode, and evicts others if need
   * be.
   *
   * @param weight the bytes, which are reserved
   * @return false if the entry is no longer stored, or was counted before
   */
  boolean count(E entry, int weight) {
    while (entry.isStored() && !memory.hasRoomFor(weight)) {
      withdrawal.evict(Objects.requireNonNull(order.victim()), RemovalCause.MEMORY);
    }
    if (!entry.isStored() || entry.weight() > 0) {
      return false;
    }
    entry.weight(weight);
    memory.add(weight);
    return true;
  }

  @Override
  public @Nullable Runnable evictOne() {
    boolean isEmpty;
    Runnable notification;
    lock.acquire();
    try {
      E victim = order.victim();
      isEmpty = victim == null;
      if (victim != null) {
        withdrawal.evict(victim, RemovalCause.MEMORY);
      }
    } finally {
      notification = lock.releaseAndReturnDeferred();
    }
    if (isEmpty) {
      return null;
    }
    return notification == null ? Reservation.NO_LISTENER : notification;
  }

  /** Makes room for one more entry in a bucket that is too long: the cache may forget. */
  void keepBucketShort(int hash) {
    int inFlight = 0;
    int stored = 0;
    E lastInFlight = null;
    for (E entry = table.firstSettled(hash); entry != null; entry = entry.next()) {
      if (entry.isStored()) {
        stored++;
      } else {
        inFlight++;
        lastInFlight = entry;
      }
    }
    isFlooded |= inFlight + stored >= LONGEST_BUCKET;
    if (inFlight >= MOST_IN_FLIGHT && lastInFlight != null) {
      withdrawal.withdrawAs(lastInFlight, RemovalCause.SIZE);
    }
    if (stored >= LONGEST_BUCKET) {
      evictFromFullBucket(hash);
    }
  }

  /** Evicts the least recently used entry of a bucket with as many results as it may hold. */
  private void evictFromFullBucket(int hash) {
    int stored = 0;
    E leastUsed = null;
    for (E entry = table.firstSettled(hash); entry != null; entry = entry.next()) {
      if (entry.isStored()) {
        stored++;
        if (leastUsed == null || isUsedBefore(entry, leastUsed)) {
          leastUsed = entry;
        }
      }
    }
    if (leastUsed != null && stored >= LONGEST_BUCKET) {
      withdrawal.evict(leastUsed, RemovalCause.SIZE);
    }
  }

  private boolean isUsedBefore(E one, E another) {
    return Integer.compareUnsigned(order.sinceUseOf(one), order.sinceUseOf(another)) > 0;
  }
}
