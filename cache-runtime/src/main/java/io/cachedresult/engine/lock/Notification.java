package io.cachedresult.engine.lock;

import org.jspecify.annotations.Nullable;

/**
 * A call of user code that is deferred until the lock of a cache is released. It reports a removal
 * or the end of a computation.
 */
public abstract class Notification {

  /** The notification that was deferred before this one; written under the lock. */
  @Nullable
  Notification earlier;

  /** Runs user code. Called once, without a lock; must not throw. */
  protected abstract void send();
}
