package io.cachedresult.engine.waiting;

import org.jspecify.annotations.Nullable;

/**
 * The wait of a thread for a computation. A thread that waits for a future may run other tasks
 * meanwhile, which may wait as well: then waits are nested.
 *
 * @param awaited the computation
 * @param outer what the thread already waited for before; null if it did not wait
 */
public record Wait(Awaited awaited, @Nullable Wait outer) {

  /** Returns whether a wait is this one, or one that surrounds it. */
  boolean isWithin(Wait other) {
    Wait wait = this;
    while (wait != null && wait != other) {
      wait = wait.outer;
    }
    return wait != null;
  }
}
