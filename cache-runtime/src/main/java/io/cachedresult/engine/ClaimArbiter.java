package io.cachedresult.engine;

import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.stats.StatsCounter;
import io.cachedresult.engine.waiting.Awaited;
import io.cachedresult.engine.waiting.WaitGraph;
import org.jspecify.annotations.Nullable;

/** Decides which of several callers computes a result, and lets the others wait. */
final class ClaimArbiter<E extends Entry<E>> {

  private final String cacheName;
  private final CacheLock lock;
  private final PassThroughMode passThrough;
  private final InFlightEntries<E> inFlight;
  private final UseRecorder<E> uses;
  private final StatsCounter stats;

  ClaimArbiter(CacheContext<E> context, InFlightEntries<E> inFlight, UseRecorder<E> uses) {
    this.cacheName = context.name;
    this.lock = context.lock;
    this.passThrough = context.passThrough;
    this.inFlight = inFlight;
    this.uses = uses;
    this.stats = context.stats;
  }

  /** See {@link TypedCache#claim}. */
  E claim(E candidate) {
    while (true) {
      E entry = inFlight.findOrBegin(candidate);
      if (entry == candidate || hasResult(entry, true)) {
        return entry;
      }
    }
  }

  /** See {@link TypedCache#claimRefresh}. */
  E claimRefresh(E candidate) {
    while (true) {
      E entry = inFlight.findOrBeginRefresh(candidate);
      if (entry == candidate || hasResult(entry, false)) {
        return entry;
      }
    }
  }

  /**
   * Claims a key without waiting.
   *
   * @return the candidate, if the caller is to compute; an entry with a result; or null, if another
   *     thread computes
   */
  @Nullable
  E claimNow(E candidate, boolean isRefresh) {
    E entry = isRefresh ? inFlight.findOrBeginRefresh(candidate) : inFlight.findOrBegin(candidate);
    if (entry == candidate) {
      return candidate;
    }
    if (entry.isPending()) {
      return null;
    }
    if (!isRefresh) {
      uses.countHit(entry);
    }
    return entry;
  }

  /**
   * Waits for the result of an entry that may be in flight, and throws the failure of a computation
   * that has failed.
   *
   * @return false if it failed before this caller could wait: then the caller searches again
   */
  private boolean hasResult(E entry, boolean isCounted) {
    if (entry.isPending()) {
      Computation<E> computation = shared(entry);
      if (computation != null) {
        await(computation, isCounted);
        return true;
      }
      if (entry.isPending()) {
        return false;
      }
    }
    if (isCounted) {
      uses.countHit(entry);
    }
    return true;
  }

  private @Nullable Computation<E> shared(E entry) {
    lock.acquire();
    try {
      return entry.shareComputation(cacheName);
    } finally {
      lock.release();
    }
  }

  private void await(Computation<E> computation, boolean isCounted) {
    lock.ensureStack();
    Awaited outer = WaitGraph.enter(computation);
    try {
      awaitEnd(computation, isCounted);
    } finally {
      WaitGraph.leave(outer);
    }
    Throwable failure = computation.failure();
    if (failure != null) {
      throw sneaky(failure);
    }
  }

  private void awaitEnd(Computation<E> computation, boolean isCounted) {
    boolean isHit = false;
    lock.acquire();
    boolean isWaiting = !computation.isDone();
    try {
      computation.awaitEnd(lock, passThrough.settings().lockTimeout());
      // A cached failure is a hit; the failure of a computation in flight is not.
      isHit = !computation.hasFailed() || (!isWaiting && computation.entry.isStored());
    } finally {
      lock.release();
      if (isCounted) {
        count(computation.entry, isHit, isWaiting);
      }
    }
  }

  private void count(E entry, boolean isHit, boolean hasWaited) {
    if (!isHit) {
      stats.countAbsent();
    } else if (hasWaited) {
      stats.countWait();
    } else {
      uses.countHit(entry);
    }
  }

  /** Throws a failure as it is: the waiting method declares what the computing one throws. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
    throw (T) failure;
  }
}
