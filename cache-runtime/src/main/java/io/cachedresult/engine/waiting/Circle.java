package io.cachedresult.engine.waiting;

import io.cachedresult.CircularComputationException;
import io.cachedresult.access.Access;
import java.util.List;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * A circle of threads that would wait for each other: a wait that would close it must not begin.
 *
 * <p>It may not be a circle of calls. A thread of a fork-join pool that waits inside a computation
 * may run another task, whose calls are unrelated to the computation below them on the stack.
 *
 * @param computations each waits for the next one; the last belongs to the thread that found it
 * @param isOfCalls whether each computation certainly needs the next one's result
 */
public record Circle(List<Awaited> computations, boolean isOfCalls) {

  /** Creates a circle. */
  public Circle {
    computations = List.copyOf(computations);
  }

  /** Returns the circle that closes if this thread waits for a computation of its own. */
  public static Circle closedBy(Awaited own) {
    return new Circle(List.of(own), !(Thread.currentThread() instanceof ForkJoinWorkerThread));
  }

  /** Creates the exception for a circle of calls. */
  public CircularComputationException asException() {
    return Access.toApi()
        .circle(computations.stream().map(Awaited::asCircleMember).toList());
  }
}
