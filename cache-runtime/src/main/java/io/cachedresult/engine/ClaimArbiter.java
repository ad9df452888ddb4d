package io.cachedresult.engine;

import io.cachedresult.Ticker;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.stats.ComputingTime;
import io.cachedresult.engine.stats.StatsCounter;
import io.cachedresult.engine.waiting.Circle;
import io.cachedresult.engine.waiting.Rethrow;
import io.cachedresult.engine.waiting.WaitGraph;
import org.jspecify.annotations.Nullable;

/** Decides which of several callers computes a result, and lets the others wait. */
final class ClaimArbiter<E extends Entry<E>> {

  private final String cacheName;
  private final CacheLock lock;
  private final OperatingMode mode;
  private final InFlightEntries<E> inFlight;
  private final CircleResolver<E> circles;
  private final EntryEditor<E> editor;
  private final UseRecorder<E> uses;
  private final StatsCounter stats;
  private final Ticker ticker;

  ClaimArbiter(
      CacheContext<E> context,
      InFlightEntries<E> inFlight,
      CircleResolver<E> circles,
      EntryEditor<E> editor,
      UseRecorder<E> uses) {
    this.cacheName = context.name;
    this.lock = context.lock;
    this.mode = context.mode;
    this.inFlight = inFlight;
    this.circles = circles;
    this.editor = editor;
    this.uses = uses;
    this.stats = context.stats;
    this.ticker = context.ticker;
  }

  /** See {@link TypedCache#claim}. */
  E claim(E candidate) {
    while (true) {
      E entry = inFlight.findOrBegin(candidate);
      E claimed = entry == candidate ? candidate : claim(entry, candidate, true);
      if (claimed != null) {
        return claimed;
      }
    }
  }

  /** See {@link TypedCache#claimRefresh}. */
  E claimRefresh(E candidate) {
    while (true) {
      E entry = inFlight.findOrBeginRefresh(candidate);
      E claimed = entry == candidate ? candidate : claim(entry, candidate, false);
      if (claimed != null) {
        return claimed;
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
   * @return the entry; the candidate, if the caller cannot wait and is to compute by itself; null
   *     if the computation ended before this caller could wait, so that the caller must search
   *     again
   */
  private @Nullable E claim(E entry, E candidate, boolean isCounted) {
    if (entry.isPending()) {
      Computation<E> computation = shared(entry);
      if (removeIfOvergrown(computation)) {
        return null;
      }
      if (computation != null) {
        return await(computation, candidate, isCounted);
      }
      if (entry.isPending()) {
        return null;
      }
    }
    if (isCounted) {
      uses.countHit(entry);
    }
    return entry;
  }

  /** Removes a cached failure if it has too many suppressed exceptions; returns whether it has. */
  boolean removeIfOvergrown(@Nullable Computation<E> computation) {
    if (computation == null || !computation.hasOvergrown()) {
      return false;
    }
    editor.remove(computation.entry);
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

  private E await(Computation<E> computation, E candidate, boolean isCounted) {
    lock.ensureStack();
    long before = ComputingTime.soFar();
    long since = ticker.read();
    Circle circle = WaitGraph.enter(computation);
    if (circle != null) {
      circles.computeUncached(candidate, circle, isCounted);
      return candidate;
    }
    try {
      awaitEnd(computation, isCounted);
    } finally {
      WaitGraph.leave();
      // The wait is not the caller's own time if it computes another result.
      ComputingTime.add(ticker.read() - since, before);
    }
    Throwable failure = computation.failure();
    if (failure != null) {
      throw Rethrow.unchanged(failure);
    }
    return computation.entry;
  }

  private void awaitEnd(Computation<E> computation, boolean isCounted) {
    boolean isHit = false;
    lock.acquire();
    boolean isWaiting = !computation.isDone();
    try {
      computation.awaitEnd(lock, mode.settings().lockTimeout());
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
}
