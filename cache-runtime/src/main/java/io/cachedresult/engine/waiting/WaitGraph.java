package io.cachedresult.engine.waiting;

import io.cachedresult.CircularComputationException;
import io.cachedresult.access.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows which thread waits for which computation, over all caches of the process, and finds circles
 * before they become deadlocks.
 *
 * <p>A thread announces its wait first and looks for a circle second, so of all threads that close
 * one, the last to announce sees it whole. A wait may end while others read, so a circle counts
 * only when its edges, read again from the far end, still hold: the last one leads to the reading
 * thread and is stable, and each stable edge makes the one before it stable.
 */
public final class WaitGraph {

  private static final Map<Thread, Awaited> WAITS = new ConcurrentHashMap<>();

  private WaitGraph() {}

  /**
   * Announces that this thread waits.
   *
   * @return what this thread already waits for: a thread that waits for a future may run other tasks
   * @throws CircularComputationException if it would wait for itself; it is then not announced
   */
  public static @Nullable Awaited enter(Awaited awaited) {
    Thread self = Thread.currentThread();
    Awaited outer = WAITS.put(self, awaited);
    boolean waits = false;
    try {
      List<Awaited> path = pathTo(self, awaited);
      if (!path.isEmpty()) {
        throw Access.toApi().circle(path.stream().map(Awaited::asCircleMember).toList());
      }
      waits = true;
    } finally {
      if (!waits) {
        leave(outer);
      }
    }
    return outer;
  }

  /**
   * Withdraws what {@link #enter} announced.
   *
   * @param outer what {@link #enter} returned
   */
  public static void leave(@Nullable Awaited outer) {
    if (outer == null) {
      WAITS.remove(Thread.currentThread());
    } else {
      WAITS.put(Thread.currentThread(), outer);
    }
  }

  /**
   * Returns the computations from {@code first} to one that {@code self} owns; none if there is no
   * path.
   */
  private static List<Awaited> pathTo(Thread self, Awaited first) {
    List<Awaited> path = new ArrayList<>();
    Awaited next = first;
    while (next != null && !next.isDone() && !path.contains(next)) {
      path.add(next);
      Thread owner = next.owner();
      if (owner == self) {
        return holds(path) ? path : List.of();
      }
      next = owner == null ? null : WAITS.get(owner);
    }
    return List.of();
  }

  private static boolean holds(List<Awaited> path) {
    for (int i = path.size() - 2; i >= 0; i--) {
      Awaited computation = path.get(i);
      Thread owner = computation.owner();
      if (computation.isDone() || owner == null || WAITS.get(owner) != path.get(i + 1)) {
        return false;
      }
    }
    return true;
  }
}
