package io.cachedresult;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which thread waits for which computation, over all caches of the process; finds circles before
 * they become deadlocks.
 *
 * <p>A thread announces its wait first and looks for a circle second, so of all threads that close
 * one, the last to announce sees it whole. A wait may end while others read, so a circle counts
 * only when its edges, read again from the far end, still hold: the last one leads to the reading
 * thread and is stable, and each stable edge makes the one before it stable.
 */
final class WaitGraph {

  private static final Map<Thread, Computation<?>> WAITS = new ConcurrentHashMap<>();

  private WaitGraph() {}

  /**
   * Announces that this thread waits.
   *
   * @return what it waits for already: while a thread waits for a future, it may run other tasks
   * @throws CircularComputationException if it would wait for itself; it is then not announced
   */
  static @Nullable Computation<?> enter(Computation<?> awaited) {
    Thread self = Thread.currentThread();
    Computation<?> outer = WAITS.put(self, awaited);
    boolean waits = false;
    try {
      List<Computation<?>> path = pathTo(self, awaited);
      if (!path.isEmpty()) {
        throw new CircularComputationException(path);
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
   * Takes back what {@link #enter} announced.
   *
   * @param outer what that returned
   */
  static void leave(@Nullable Computation<?> outer) {
    if (outer == null) {
      WAITS.remove(Thread.currentThread());
    } else {
      WAITS.put(Thread.currentThread(), outer);
    }
  }

  /** The computations from {@code first} to one that {@code self} owns; empty if there are none. */
  private static List<Computation<?>> pathTo(Thread self, Computation<?> first) {
    List<Computation<?>> path = new ArrayList<>();
    Computation<?> next = first;
    while (next != null && !next.done && !path.contains(next)) {
      path.add(next);
      Thread owner = next.owner;
      if (owner == self) {
        return holds(path) ? path : List.of();
      }
      next = owner == null ? null : WAITS.get(owner);
    }
    return List.of();
  }

  private static boolean holds(List<Computation<?>> path) {
    for (int i = path.size() - 2; i >= 0; i--) {
      Computation<?> computation = path.get(i);
      Thread owner = computation.owner;
      if (computation.done || owner == null || WAITS.get(owner) != path.get(i + 1)) {
        return false;
      }
    }
    return true;
  }
}
