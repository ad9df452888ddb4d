package io.cachedresult.engine;

import io.cachedresult.RemovalCause;
import io.cachedresult.engine.eviction.EvictionOrder;
import io.cachedresult.engine.memory.MemoryAccount;
import io.cachedresult.engine.refresh.RefreshAttempts;
import io.cachedresult.engine.refresh.RefreshBook;
import io.cachedresult.engine.report.EvictionBatch;
import io.cachedresult.engine.stats.StatsCounter;
import io.cachedresult.engine.table.EntryTable;
import io.cachedresult.engine.time.AgeLimits;

/**
 * Removes entries from a cache. Everything happens under the lock.
 *
 * <p>If a user removes an entry, the computation that refreshes it is fenced: its result will not
 * be stored. If an entry is evicted or expires, the computation that refreshes it continues, and
 * takes the place of the entry in the table.
 */
final class Withdrawal<E extends Entry<E>> {

  /** What the request of a user has removed. */
  enum Outcome {
    /** Nothing, because another thread has removed the entry before. */
    NOTHING,
    /** A computation in flight was fenced. */
    COMPUTATION,
    /** A result, or a cached failure, that had expired. */
    EXPIRED,
    /** A result, or a cached failure. */
    RESULT
  }

  private final String cacheName;
  private final EntryTable<E> table;
  private final EvictionOrder<E> order;
  private final AgeLimits ages;
  private final StatsCounter stats;
  private final RemovalNotifier<E> removals;
  private final RefreshBook<E, Computation<E>> refreshes;
  private final RefreshAttempts<E> refreshAttempts;
  private final MemoryAccount memory;
  private final EvictionBatch evicted;

  Withdrawal(
      CacheContext<E> context, RefreshBook<E, Computation<E>> refreshes, MemoryAccount memory) {
    this.cacheName = context.name;
    this.table = context.table;
    this.order = context.order;
    this.ages = context.ages;
    this.stats = context.stats;
    this.removals = context.removals;
    this.refreshes = refreshes;
    this.refreshAttempts = context.refreshAttempts;
    this.memory = memory;
    this.evicted = context.flight.evicted();
  }

  /** Evicts a stored entry. */
  void evict(E entry, RemovalCause cause) {
    stats.countEviction(entry.weight(), cause);
    evicted.add(entry.weight());
    removeKeepingRefresh(entry, cause);
  }

  /** Removes an entry that has expired at a time, if it is still stored. */
  void expire(E entry, long now) {
    if (entry.isStored() && ages.isExpired(entry, now)) {
      stats.countExpiration();
      removeKeepingRefresh(entry, RemovalCause.EXPIRED);
    }
  }

  /** Removes a stored entry; the computation that refreshes it takes its place. */
  private void removeKeepingRefresh(E entry, RemovalCause cause) {
    Computation<E> refreshing = refreshes.end(entry);
    remove(entry, cause);
    if (refreshing != null) {
      table.linkInstead(refreshing.entry);
    }
  }

  /**
   * Removes an entry at the user's request.
   *
   * @param cause the cause that the listener gets, unless the entry has expired
   */
  Outcome withdraw(E entry, RemovalCause cause, long now) {
    boolean isExpired = ages.isExpired(entry, now);
    boolean isStored = entry.isStored();
    if (!withdrawAs(entry, isExpired ? RemovalCause.EXPIRED : cause)) {
      return Outcome.NOTHING;
    }
    if (!isStored) {
      return Outcome.COMPUTATION;
    }
    return isExpired ? Outcome.EXPIRED : Outcome.RESULT;
  }

  /**
   * Removes an entry at the user's request; returns false if another thread has removed it before.
   */
  boolean withdrawAs(E entry, RemovalCause cause) {
    if (!entry.isStored()) {
      Computation<E> computation = entry.shareComputation(cacheName);
      return computation != null && !computation.isDone() && fence(computation);
    }
    if (cause == RemovalCause.EXPIRED) {
      stats.countExpiration();
    }
    Computation<E> refreshing = refreshes.end(entry);
    if (refreshing != null) {
      refreshing.fence();
    }
    remove(entry, cause);
    return true;
  }

  /**
   * Prevents the result of a computation from being stored; returns false if it was fenced before.
   */
  boolean fence(Computation<E> computation) {
    if (computation.isFenced()) {
      return false;
    }
    computation.fence();
    E replaced = refreshes.replacedBy(computation);
    if (replaced != null) {
      refreshes.end(replaced);
    } else {
      table.unlink(computation.entry);
    }
    return true;
  }

  /**
   * Removes a stored entry whose refresh has ended; the cause is {@code EXPIRED} if it had expired.
   */
  void removeRefreshed(E entry, RemovalCause cause, long now) {
    remove(entry, ages.isExpired(entry, now) ? RemovalCause.EXPIRED : cause);
  }

  private void remove(E entry, RemovalCause cause) {
    // Allocate first: an OutOfMemoryError here leaves everything unchanged.
    removals.removed(entry, cause);
    table.unlink(entry);
    order.remove(entry, cause);
    memory.remove(entry.weight());
    refreshAttempts.forget(entry);
  }
}
