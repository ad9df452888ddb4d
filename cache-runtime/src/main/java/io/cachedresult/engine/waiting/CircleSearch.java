package io.cachedresult.engine.waiting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * Searches for a path from a computation back to the searching thread: from a computation to the
 * thread that runs it, and from there to each computation that this thread waits for. Waits that
 * began before the computation do not delay it, and are ignored.
 *
 * <p>Waits may end during the search. So a path counts only if all steps still hold when they are
 * checked again from the far end. The last step leads to the searching thread, so it cannot end
 * meanwhile. And as long as a step holds, the step before it cannot end either.
 */
final class CircleSearch {

  /** A computation on the path, and the wait that leads to the next one. */
  private static final class Step {

    final Awaited computation;
    final @Nullable Thread owner;

    /** The wait to try next; null if all were tried. */
    private @Nullable Wait untried;

    private @Nullable Wait tried;

    Step(Awaited computation, Map<Thread, Wait> waits) {
      this.computation = computation;
      this.owner = computation.owner();
      this.untried = owner == null ? null : waits.get(owner);
    }

    /** Returns the next wait that delays the computation, from inner to outer ones. */
    @Nullable
    Wait next() {
      tried = untried == computation.begunWithin() ? null : untried;
      untried = tried == null ? null : tried.outer();
      return tried;
    }

    /** Returns whether the computation is still delayed by the wait that was tried last. */
    boolean holds(Map<Thread, Wait> waits) {
      if (tried == null || owner == null || computation.isDone() || computation.owner() != owner) {
        return false;
      }
      Wait innermost = waits.get(owner);
      return innermost != null && innermost.isWithin(tried);
    }

    boolean mayRunOtherTasks() {
      return owner instanceof ForkJoinWorkerThread;
    }
  }

  private final Map<Thread, Wait> waits;
  private final Thread self = Thread.currentThread();
  private final Deque<Step> path = new ArrayDeque<>();
  private final Set<Awaited> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Creates a search by this thread.
   *
   * @param waits the innermost wait of each thread that waits
   */
  CircleSearch(Map<Thread, Wait> waits) {
    this.waits = waits;
  }

  /** Returns the circle that a wait of this thread closes, or null if it closes none. */
  @Nullable
  Circle closedBy(Awaited first) {
    follow(first);
    while (!path.isEmpty()) {
      Step last = path.getLast();
      if (last.owner == self && holds()) {
        return circle();
      }
      Wait next = last.owner == self ? null : last.next();
      if (next == null) {
        path.removeLast();
      } else {
        follow(next.awaited());
      }
    }
    return null;
  }

  private void follow(Awaited computation) {
    if (!computation.isDone() && seen.add(computation)) {
      path.addLast(new Step(computation, waits));
    }
  }

  private boolean holds() {
    Iterator<Step> backward = path.descendingIterator();
    backward.next();
    while (backward.hasNext()) {
      if (!backward.next().holds(waits)) {
        return false;
      }
    }
    return true;
  }

  private Circle circle() {
    List<Awaited> computations = new ArrayList<>();
    boolean isOfCalls = true;
    for (Step step : path) {
      computations.add(step.computation);
      isOfCalls &= !step.mayRunOtherTasks();
    }
    return new Circle(computations, isOfCalls);
  }
}
