package io.cachedresult.engine.waiting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows which thread waits for which computation, over all caches of the process, and finds circles
 * before they become deadlocks.
 *
 * <p>A thread announces its wait first and looks for a circle second, so of all threads that close
 * one, the last to announce sees it whole.
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

  /** Withdraws what this thread has announced last. */
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

  /** Returns what this thread waits for while it runs another task; null if it does not wait. */
  public static @Nullable Wait current() {
    return WAITS.get(Thread.currentThread());
  }
}
