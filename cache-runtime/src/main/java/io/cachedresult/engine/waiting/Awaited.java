package io.cachedresult.engine.waiting;

import io.cachedresult.access.CircleMember;
import org.jspecify.annotations.Nullable;

/** What {@link WaitGraph} asks a computation. Any thread may ask. */
public interface Awaited {

  /** Returns the thread that runs the user's code, or null if none does. */
  @Nullable
  Thread owner();

  /**
   * Returns what that thread already waited for when the computation began, which does not delay
   * the computation; null if it did not wait.
   */
  @Nullable
  Wait begunWithin();

  /** Returns whether the computation has ended. */
  boolean isDone();

  /** Returns what a message says of the computation. */
  CircleMember asCircleMember();
}
