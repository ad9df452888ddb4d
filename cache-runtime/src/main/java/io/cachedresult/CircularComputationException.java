package io.cachedresult;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A computation needs its own result: directly, through others, or through other threads that wait
 * for it. Nothing of the circle is stored.
 *
 * <p>{@link #getMessage} names the circle, from the result that was asked for to the same result
 * again: {@code Graph.depth of (a) -> Graph.depth of (b) -> Graph.depth of (a)}. The part that lies
 * in the throwing thread is found while the exception passes through its computations.
 */
public final class CircularComputationException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Each needs the next; guarded by itself. */
  private final ArrayDeque<String> circle = new ArrayDeque<>();

  private transient Object closing = this;

  /** The computations that wait for each other; the last one is the throwing thread's own. */
  CircularComputationException(List<Computation<?>> waits) {
    for (Computation<?> computation : waits) {
      circle.addLast(computation.describe());
      closing = computation;
    }
  }

  /** Notes that a computation ends with this exception; outside locks. */
  void passThrough(Computation<?> computation) {
    synchronized (circle) {
      if (closing != this) {
        circle.addFirst(computation.describe());
        if (closing == computation) {
          closing = this;
        }
      }
    }
  }

  @Override
  public String getMessage() {
    Deque<String> names;
    synchronized (circle) {
      names = new ArrayDeque<>(circle);
    }
    return "A computation needs its own result: "
        + String.join(" -> ", names)
        + ". Break the circle in the computed methods.";
  }
}
