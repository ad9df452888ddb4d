package io.cachedresult.engine;

import io.cachedresult.CircularComputationException;
import io.cachedresult.Ticker;
import io.cachedresult.access.Access;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.stats.StatsCounter;
import io.cachedresult.engine.waiting.Circle;
import io.cachedresult.engine.waiting.TaskDepth;
import io.cachedresult.engine.waiting.UncachedCalls;
import io.cachedresult.engine.waiting.UncachedCalls.Call;
import java.util.List;

/**
 * Lets a caller compute by itself, uncached, if waiting for the computation in flight would close a
 * circle of threads that may not be a circle of calls. The result goes only to this caller.
 *
 * <p>If the circle is one of calls after all, this computation needs its own key again. So a task
 * computes a key in this way only once; the second time, the circle is real. Another task that the
 * same thread runs meanwhile may compute the key again, up to a limit: the computation itself may
 * have started it.
 */
final class CircleResolver<E extends Entry<E>> {

  /** The most computations of one key that a thread runs inside each other. */
  private static final int DEEPEST = 256;

  private final CacheLock lock;
  private final Ticker ticker;
  private final StatsCounter stats;
  private final ComputationFactory<E> computations;
  private final UncachedCalls<Computation<E>> calls = new UncachedCalls<>();

  CircleResolver(CacheContext<E> context, ComputationFactory<E> computations) {
    this.lock = context.lock;
    this.ticker = context.ticker;
    this.stats = context.stats;
    this.computations = computations;
  }

  /**
   * Begins a computation of the candidate that no other caller can find and that is not stored.
   *
   * @param circle the circle that the caller would close
   * @throws CircularComputationException if it is a circle of calls
   */
  void computeUncached(E candidate, Circle circle, boolean isMiss) {
    if (circle.isOfCalls()) {
      throw circle.asException();
    }
    long taskDepth = TaskDepth.ofThisThread();
    check(candidate, taskDepth);
    Computation<E> computation = computations.create(candidate);
    long now = ticker.read();
    lock.acquire();
    try {
      computation.detach(calls);
      calls.add(computation, taskDepth);
      candidate.begin(computation, now);
      if (isMiss) {
        stats.countBegun();
      }
    } finally {
      lock.release();
    }
  }

  private void check(E candidate, long taskDepth) {
    List<Call<Computation<E>>> callsForKey = callsOfThisThread();
    callsForKey.removeIf(call -> !call.computation().entry.hasSameKeyAs(candidate));
    if (callsForKey.isEmpty()) {
      return;
    }
    Call<Computation<E>> latest = callsForKey.get(callsForKey.size() - 1);
    if (latest.taskDepth() >= taskDepth || callsForKey.size() >= DEEPEST) {
      throw Access.toApi().circle(List.of(latest.computation().asCircleMember()));
    }
  }

  private List<Call<Computation<E>>> callsOfThisThread() {
    lock.acquire();
    try {
      return calls.of(Thread.currentThread());
    } finally {
      lock.release();
    }
  }
}
