package io.cachedresult.engine;

import io.cachedresult.Ticker;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.refresh.RefreshBook;
import io.cachedresult.engine.stats.StatsCounter;
import io.cachedresult.engine.table.BucketSearch;
import io.cachedresult.engine.table.EntryTable;
import io.cachedresult.engine.time.AgeLimits;
import org.jspecify.annotations.Nullable;

/**
 * Begins computations: finds the entry of a key, or puts the candidate in flight.
 *
 * <p>An entry in flight is linked into the table, but is in no eviction order. An entry that
 * refreshes a stored one is in flight outside the table until it replaces the other.
 */
final class InFlightEntries<E extends Entry<E>> {

  private final CacheLock lock;
  private final Ticker ticker;
  private final AgeLimits ages;
  private final StatsCounter stats;
  private final EntryTable<E> table;
  private final EntryStorage<E> storage;
  private final Withdrawal<E> withdrawal;
  private final RefreshBook<E, Computation<E>> refreshes;
  private final ComputationFactory<E> computations;

  InFlightEntries(
      CacheContext<E> context,
      EntryStorage<E> storage,
      Withdrawal<E> withdrawal,
      RefreshBook<E, Computation<E>> refreshes,
      ComputationFactory<E> computations) {
    this.lock = context.lock;
    this.ticker = context.ticker;
    this.ages = context.ages;
    this.stats = context.stats;
    this.table = context.table;
    this.storage = storage;
    this.withdrawal = withdrawal;
    this.refreshes = refreshes;
    this.computations = computations;
  }

  /** Returns an entry that is stored, one in flight, or the candidate, which is now in flight. */
  E findOrBegin(E candidate) {
    Computation<E> computation =
        computations.isKnownAtOnce() ? computations.create(candidate) : null;
    while (true) {
      // A new search each time: the JIT need not allocate what does not outlive an iteration.
      BucketSearch<E> search = new BucketSearch<>(table, candidate);
      E found = search.find();
      if (found == null) {
        if (begin(candidate, computation, search, true)) {
          return candidate;
        }
      } else if (!ages.isExpired(found)) {
        return found;
      } else {
        expire(found);
      }
    }
  }

  /**
   * Returns an entry in flight for the key of the candidate, which is the candidate unless there
   * was one before. A stored entry stays until the computation ends.
   */
  E findOrBeginRefresh(E candidate) {
    Computation<E> computation = computations.create(candidate);
    BucketSearch<E> search = new BucketSearch<>(table, candidate);
    while (true) {
      E found = search.find();
      if (found == null) {
        if (begin(candidate, computation, search, false)) {
          return candidate;
        }
      } else if (found.isPending() && !found.isCachedFailure()) {
        return found;
      } else {
        E running = beginRefresh(found, computation);
        if (running != null) {
          return running;
        }
      }
    }
  }

  private boolean begin(
      E candidate, @Nullable Computation<E> computation, BucketSearch<E> search, boolean isMiss) {
    long now = ticker.read();
    lock.acquire();
    try {
      if (!search.isStillValid()) {
        return false;
      }
      storage.keepBucketShort(candidate.hash());
      if (computation == null) {
        candidate.begin(Thread.currentThread(), now);
      } else {
        candidate.begin(computation, now);
      }
      table.link(candidate);
      if (isMiss) {
        stats.countBegun();
      }
      return true;
    } finally {
      lock.release();
    }
  }

  private void expire(E entry) {
    long now = ticker.read();
    lock.acquire();
    try {
      withdrawal.expire(entry, now);
    } finally {
      lock.release();
    }
  }

  private @Nullable E beginRefresh(E stored, Computation<E> computation) {
    long now = ticker.read();
    lock.acquire();
    try {
      if (!stored.isStored()) {
        return null;
      }
      Computation<E> running = refreshes.begin(stored, computation);
      if (running == computation) {
        computation.entry.begin(computation, now);
      }
      return running.entry;
    } finally {
      lock.release();
    }
  }
}
