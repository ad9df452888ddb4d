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
   * The maximum number of stored entries in a bucket. With ordinary hash codes, a bucket holds only
   * a few. This many are a flood of keys with equal hash codes, and searching more of them would
   * slow down each operation.
   */
  static final int LONGEST_BUCKET = 64;

  /**
   * The maximum number of entries in flight in a bucket. The cache may drop a result, but if it
   * drops an entry in flight, its key may be computed twice at the same time. So this limit is
   * higher: this many simultaneous callers, whose keys have equal hash codes, are an attack.
   */
  static final int MOST_IN_FLIGHT = 1_024;

  /** The most entries that are evicted for a large one before the lock is released. */
  private static final int SLICE = 1_000;

  /** The number of average entries that a large one weighs. */
  private static final long LARGE = 16;

  private final CacheLock lock;
  private final EntryTable<E> table;
  private final EvictionOrder<E> order;
  private final int maximumSize;
  private final OperatingMode mode;
  private final MemoryAccount memory;
  private final Withdrawal<E> withdrawal;

  /** Whether any bucket has ever reached its limit, including entries in flight. Under the lock. */
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
   * @param replaced the entry that it replaces; null if there is none
   */
  boolean hasPlaceFor(@Nullable E replaced) {
    return order.size() < maximumSize
        || !mode.isPassThrough()
        || (replaced != null && replaced.isStored());
  }

  /**
   * Stores an entry that is in the table, and evicts others if necessary.
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
   * Evicts entries, a slice at a time, if an entry that is about to be stored needs the bytes of
   * many others: if they were all evicted at once, other threads would wait too long for the lock.
   * Without the lock.
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
      // Then the others are evicted when the entry is stored.
    }
  }

  /**
   * Returns whether a weight is that of many entries; an estimate, because others change the cache.
   */
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

  /** Stores an entry for which there is a place. */
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
    while (entry.isStored() && entry.weight() == 0 && !memory.hasRoomFor(weight)) {
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

  /** Drops entries of a bucket that has reached a limit, to make room for one more. */
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

  /** Evicts the least recently used entry of a bucket if it holds the maximum number of results. */
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
