package io.cachedresult.engine.waiting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Records which thread waits for which computation, across all caches of the process, and finds
 * circles before they become deadlocks.
 *
 * <p>A thread first announces its wait, and then searches for a circle. So the last of the threads
 * that would form a circle finds it.
 */
public final class WaitGraph {

  /** The innermost wait of each thread that waits; written by that thread. */
  private static final Map<Thread, Wait> WAITS = new ConcurrentHashMap<>();

  private WaitGraph() {}

  /**
   * Announces that this thread waits.
   *
   * @return the circle that the wait would close, which is then not announced; null if there is
   *     none
   */
  public static @Nullable Circle enter(Awaited awaited) {
    Thread self = Thread.currentThread();
    WAITS.put(self, new Wait(awaited, WAITS.get(self)));
    boolean waits = false;
    try {
      Circle circle = new CircleSearch(WAITS).closedBy(awaited);
      waits = circle == null;
      return circle;
    } finally {
      if (!waits) {
        leave();
      }
    }
  }

  /** Ends the innermost wait of this thread. */
  public static void leave() {
    Thread self = Thread.currentThread();
    Wait ended = WAITS.get(self);
    Wait outer = ended == null ? null : ended.outer();
    if (outer == null) {
      WAITS.remove(self);
    } else {
      WAITS.put(self, outer);
    }
  }

  /**
   * Returns the innermost wait of this thread, which may run another task meanwhile; null if there
   * is none.
   */
  public static @Nullable Wait current() {
    return WAITS.get(Thread.currentThread());
  }
}
