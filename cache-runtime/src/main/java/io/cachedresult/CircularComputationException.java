package io.cachedresult;

import io.cachedresult.access.CircleMember;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a computation needs its own result: directly, through other computations, or through
 * other threads that wait for it. No result of the cycle is stored. In a thread of a fork-join
 * pool, which may run unrelated tasks while it waits, a computation may run twice before it fails.
 *
 * <p>{@link #getMessage} names the cycle, from the requested result back to the same result:
 * {@code Graph.depth of (a) -> Graph.depth of (b) -> Graph.depth of (a)}. The computations of the
 * throwing thread are added while the exception passes through them, so the message is complete
 * only when the exception leaves the outermost one.
 */
public final class CircularComputationException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** The members of the circle, each of which needs the next one's result. Guarded by itself. */
  private final ArrayDeque<String> circle = new ArrayDeque<>();

  /** The entry whose computation closes the circle; null when the circle is complete. */
  private transient @Nullable Object closing;

  private final transient Thread thrower = Thread.currentThread();

  /**
   * Creates an exception for computations that wait for each other, each for the next one. The last
   * belongs to the throwing thread.
   */
  CircularComputationException(List<CircleMember> waits) {
    for (CircleMember member : waits) {
      circle.addLast(member.describe());
      closing = member.entry();
    }
  }

  /**
   * Adds a computation of the throwing thread, which ends with this exception. Called without the
   * cache's lock.
   */
  void add(CircleMember member) {
    if (Thread.currentThread() != thrower) {
      return; // This thread waited for a member of the circle, but is not part of it.
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
        + ". Break the cycle in the computed methods.";
  }
}
