package io.cachedresult.engine;

import io.cachedresult.CircularComputationException;
import io.cachedresult.RemovalCause;
import io.cachedresult.Ticker;
import io.cachedresult.access.Access;
import io.cachedresult.access.CircleMember;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.refresh.RefreshBook;
import io.cachedresult.engine.settings.CachedFailureFilter;
import io.cachedresult.engine.stats.ComputingTime;
import io.cachedresult.engine.stats.StatsCounter;
import io.cachedresult.engine.table.EntryTable;
import io.cachedresult.engine.time.AgeLimits;
import org.jspecify.annotations.Nullable;

/**
 * Ends computations: stores their results, and passes them to the waiting callers. A computation is
 * ended once, by the thread that runs the user's code or completes its future; ending it again has
 * no effect.
 */
final class Completion<E extends Entry<E>> {

  /** Stands for the age of a result that this process has just computed. */
  private static final long COMPUTED_NOW = -1;

  private final String cacheName;
  private final CacheLock lock;
  private final Ticker ticker;
  private final AgeLimits ages;
  private final StatsCounter stats;
  private final EntryTable<E> table;
  private final OperatingMode mode;
  private final ByteRoom<E> room;
  private final EntryStorage<E> storage;
  private final Withdrawal<E> withdrawal;
  private final RefreshBook<E, Computation<E>> refreshes;
  private final CachedFailureFilter cachedFailures;
  private final FlightReport flight;

  Completion(
      CacheContext<E> context,
      ByteRoom<E> room,
      EntryStorage<E> storage,
      Withdrawal<E> withdrawal,
      RefreshBook<E, Computation<E>> refreshes) {
    this.cacheName = context.name;
    this.lock = context.lock;
    this.ticker = context.ticker;
    this.ages = context.ages;
    this.stats = context.stats;
    this.table = context.table;
    this.mode = context.mode;
    this.room = room;
    this.storage = storage;
    this.withdrawal = withdrawal;
    this.refreshes = refreshes;
    this.flight = context.flight;
    this.cachedFailures = new CachedFailureFilter(mode.settings().cacheFailures());
  }

  /**
   * Ends a computation that has a result, which is in the entry.
   *
   * @param before see {@link TypedCache#complete}
   */
  void complete(E entry, boolean isCached, long before) {
    long since = entry.pendingSince();
    long now = since;
    long own = 0;
    try {
      now = ticker.read();
      own = ownTime(entry, now - since, before);
    } finally {
      // Even if the user's ticker fails: a computation that does not end blocks its key.
      end(entry, isCached, COMPUTED_NOW, now, own);
    }
    flight.recordComputation(now - since, false);
  }

  /**
   * Stores a result that was found in the second tier, and that the entry already contains.
   *
   * @param age how long ago it was computed, in nanoseconds
   */
  void completeFound(E entry, long age) {
    long now = entry.pendingSince();
    try {
      now = ticker.read();
    } finally {
      end(entry, true, age, now, 0);
    }
  }

  private static <E extends Entry<E>> long ownTime(E entry, long nanos, long before) {
    Computation<E> computation = entry.computation();
    return computation == null
        ? ComputingTime.add(nanos, before)
        : computation.ownTime(nanos, before);
  }

  private void end(E entry, boolean isCached, long age, long now, long own) {
    if (entry.hasEnded()) {
      // Weighing it again would change a stored entry.
      return;
    }
    Admission admission;
    do {
      admission = isCached && !isUncached(entry) ? room.admit(entry) : Admission.UNWANTED;
      storage.prepareRoom(entry, admission);
    } while (!endWith(admission, entry, age, now, own));
    admission.reservation().notifyListeners();
  }

  private boolean endWith(Admission admission, E entry, long age, long now, long own) {
    // The stack was checked when the computation began. This step must not fail.
    lock.enter();
    try {
      if (room.isOutdated(admission)) {
        return false;
      }
      if (age == COMPUTED_NOW) {
        stats.countLoad(now - entry.pendingSince(), own, false);
      } else {
        stats.countSharedHit();
      }
      end(entry, admission, now, now - Math.max(0, age));
      return true;
    } finally {
      lock.release();
    }
  }

  private void end(E entry, Admission admission, long now, long writtenAt) {
    countRejection(admission);
    Computation<E> computation = entry.computation();
    boolean isStored = false;
    try {
      isStored = store(entry, computation, admission, now);
      if (isStored) {
        ages.recordWrite(entry, now);
        entry.publish(writtenAt);
        stats.countPut();
      }
    } finally {
      // Even if memory has run out: a computation that does not end blocks its key forever.
      finish(entry, computation, admission, isStored, null);
    }
  }

  private boolean store(
      E entry, @Nullable Computation<E> computation, Admission admission, long now) {
    E replaced = computation == null ? null : refreshes.replacedBy(computation);
    if (replaced != null) {
      return replace(replaced, entry, admission, now);
    }
    boolean isFenced = computation != null && computation.isFenced();
    return room.isStorable(admission) && !isFenced && storage.store(entry);
  }

  /** Replaces a stored entry. A reader finds the new entry or the old one, but never neither. */
  private boolean replace(E replaced, E entry, Admission admission, long now) {
    refreshes.end(replaced);
    if (!room.isStorable(admission)) {
      withdrawal.removeRefreshed(replaced, RemovalCause.REPLACED, now);
      return false;
    }
    ages.recordWrite(entry, now);
    entry.publish(now);
    table.link(entry);
    withdrawal.removeRefreshed(replaced, RemovalCause.REPLACED, now);
    storage.add(entry);
    return true;
  }

  /** Ends a computation that has failed. */
  void fail(E entry, Throwable failure, long before) {
    long since = entry.pendingSince();
    long now = since;
    long own = 0;
    Computation<E> cached = null;
    try {
      if (failure instanceof CircularComputationException circular) {
        Access.toApi().addToCircle(circular, new CircleMember(cacheName, entry));
      }
      if (!mode.isPassThrough() && cachedFailures.accepts(failure)) {
        cached = new Computation<>(cacheName, entry, null);
      }
      now = ticker.read();
      own = ownTime(entry, now - since, before);
    } finally {
      end(entry, failure, cached, now, own);
    }
    flight.recordComputation(now - since, true);
  }

  /**
   * Ends a computation that has failed.
   *
   * @param cached the computation for a failure that is cached, used if other callers do not
   *     already know one; null if the failure is not cached
   */
  private void end(
      E entry, Throwable failure, @Nullable Computation<E> cached, long now, long own) {
    if (entry.hasEnded()) {
      return;
    }
    Admission admission;
    do {
      admission =
          cached == null || isUncached(entry) ? Admission.UNWANTED : room.admitFailure(entry);
    } while (!endWith(admission, entry, failure, cached, now, own));
    admission.reservation().notifyListeners();
  }

  private boolean endWith(
      Admission admission,
      E entry,
      Throwable failure,
      @Nullable Computation<E> cached,
      long now,
      long own) {
    lock.enter();
    try {
      if (room.isOutdated(admission)) {
        return false;
      }
      stats.countLoad(now - entry.pendingSince(), own, true);
      end(entry, failure, cached, admission, now);
      return true;
    } finally {
      lock.release();
    }
  }

  private void end(
      E entry, Throwable failure, @Nullable Computation<E> cached, Admission admission, long now) {
    countRejection(admission);
    Computation<E> known = entry.computation();
    Computation<E> computation = known == null ? cached : known;
    boolean isStored = false;
    try {
      // A failed refresh leaves the old result in place.
      isStored = computation != null
          && !computation.isFenced()
          && refreshes.replacedBy(computation) == null
          && room.isStorable(admission)
          && storage.store(entry);
      if (isStored && computation != null) {
        entry.begin(computation, now);
      }
    } finally {
      // If the failure is not stored, the entry does not refer to the computation for it. A caller
      // that has found the entry must see that it has ended.
      finish(entry, isStored ? computation : known, admission, isStored, failure);
    }
  }

  /** Returns whether the caller computes by itself, uncached. */
  static <E extends Entry<E>> boolean isUncached(E entry) {
    Computation<E> computation = entry.computation();
    return computation != null && computation.isUncached();
  }

  private void countRejection(Admission admission) {
    if (admission.kind() == Admission.Kind.REJECTED) {
      stats.countRejection();
    }
  }

  /** Removes an entry unless it is stored, and wakes the waiting callers. */
  private void finish(
      E entry,
      @Nullable Computation<E> computation,
      Admission admission,
      boolean isStored,
      @Nullable Throwable failure) {
    if (!isStored) {
      room.release(entry, admission);
    }
    if (computation != null) {
      if (!isStored) {
        withdrawal.fence(computation);
      }
      computation.end(failure, lock);
    } else if (!isStored) {
      table.unlink(entry);
      entry.endWithoutResult();
    }
  }
}
