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
 * #evictOne} happens under the lock.
 */
final class EntryStorage<E extends Entry<E>> implements MemoryUser {

  /**
   * The most entries of a bucket. With hash codes of any quality a bucket holds a few; this many
   * are a flood of keys with equal hash codes, which must not make each operation search them all.
   */
  static final int LONGEST_BUCKET = 64;

  private final CacheLock lock;
  private final EntryTable<E> table;
  private final EvictionOrder<E> order;
  private final int maximumSize;
  private final PassThroughMode passThrough;
  private final MemoryAccount memory;
  private final Withdrawal<E> withdrawal;

  EntryStorage(CacheContext<E> context, MemoryAccount memory, Withdrawal<E> withdrawal) {
    this.lock = context.lock;
    this.table = context.table;
    this.order = context.order;
    this.maximumSize = context.maximumSize;
    this.passThrough = context.passThrough;
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
        || !passThrough.isOn()
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
    add(entry);
    return true;
  }

  /** Stores an entry whose place is free. */
  void add(E entry) {
    makeRoom(entry.weight);
    // Allocate first: an OutOfMemoryError here leaves the account unchanged.
    order.add(entry);
    memory.add(entry.weight);
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
    if (!entry.isStored() || entry.weight > 0) {
      return false;
    }
    entry.weight = weight;
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
    int length = 0;
    E leastUsed = null;
    E lastInFlight = null;
    for (E entry = table.first(hash); entry != null; entry = entry.next()) {
      length++;
      if (!entry.isStored()) {
        lastInFlight = entry;
      } else if (leastUsed == null || isUsedBefore(entry, leastUsed)) {
        leastUsed = entry;
      }
    }
    if (length < LONGEST_BUCKET) {
      return;
    }
    if (leastUsed != null) {
      withdrawal.evict(leastUsed, RemovalCause.SIZE);
    } else if (lastInFlight != null) {
      withdrawal.withdrawAs(lastInFlight, RemovalCause.SIZE);
    }
  }

  private boolean isUsedBefore(E one, E another) {
    return Integer.compareUnsigned(order.sinceUseOf(one), order.sinceUseOf(another)) > 0;
  }
}
