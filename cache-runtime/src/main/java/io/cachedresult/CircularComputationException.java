package io.cachedresult;

import io.cachedresult.access.CircleMember;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a computation needs its own result: directly, through others, or through other
 * threads that wait for it. Nothing of the circle is stored.
 *
 * <p>{@link #getMessage} names the circle, from the result that was requested to the same result
 * again: {@code Graph.depth of (a) -> Graph.depth of (b) -> Graph.depth of (a)}. The part that lies
 * in the throwing thread is found while the exception passes through its computations.
 */
public final class CircularComputationException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Each needs the next; guarded by itself. */
  private final ArrayDeque<String> circle = new ArrayDeque<>();

  /** The entry whose computation closes the circle; null when the circle is complete. */
  private transient @Nullable Object closing;

  private final transient Thread thrower = Thread.currentThread();

  /** The computations that wait for each other; the last one is the throwing thread's own. */
  CircularComputationException(List<CircleMember> waits) {
    for (CircleMember member : waits) {
      circle.addLast(member.describe());
      closing = member.entry();
    }
  }

  /** Notes that a computation of this thread ends with the exception. Under no lock. */
  void add(CircleMember member) {
    if (Thread.currentThread() != thrower) {
      return; // This thread waited for one of the circle, and is no part of it.
    }
    String name = member.describe();
    synchronized (circle) {
      if (closing != null) {
        circle.addFirst(name);
        if (closing == member.entry()) {
          closing = null;
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
