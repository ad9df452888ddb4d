package io.cachedresult.engine.waiting;

import io.cachedresult.access.CircleMember;
import org.jspecify.annotations.Nullable;

/** A computation, as {@link WaitGraph} sees it. Any thread may call any method. */
public interface Awaited {

  /** Returns the thread that runs the user's code, or null if none does. */
  @Nullable
  Thread owner();

  /**
   * Returns the wait of that thread within which the computation began, and which does not delay
   * it; null if the thread did not wait.
   */
  @Nullable
  Wait begunWithin();

  /** Returns whether the computation has ended. */
  boolean isDone();

  /** Returns the computation as a member of a circle, for a message. */
  CircleMember asCircleMember();
}
