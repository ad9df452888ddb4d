package io.cachedresult.engine.waiting;

import org.jspecify.annotations.Nullable;

/**
 * The wait of a thread for a computation. A thread that waits for a future may run other tasks
 * meanwhile, which may wait as well: then waits are nested.
 */
public final class Wait {

  private final Awaited awaited;
  private final @Nullable Wait outer;

  /**
   * Creates a wait.
   *
   * @param outer the wait in which this one is nested; null if there is none
   */
  Wait(Awaited awaited, @Nullable Wait outer) {
    this.awaited = awaited;
    this.outer = outer;
  }

  /** Returns the computation that the thread waits for. */
  Awaited awaited() {
    return awaited;
  }

  /** Returns the wait in which this one is nested; null if there is none. */
  @Nullable
  Wait outer() {
    return outer;
  }

  /** Returns whether this wait is the same as another one, or is nested in it. */
  boolean isWithin(Wait other) {
    Wait wait = this;
    while (wait != null && wait != other) {
      wait = wait.outer;
    }
    return wait != null;
  }
}
