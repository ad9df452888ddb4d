package io.cachedresult.engine.lock;

import org.jspecify.annotations.Nullable;

/**
 * Something to tell user code once the lock of a cache is free, such as a removal or the end of a
 * computation.
 */
public abstract class Notification {

  /** The notification that was deferred before this one; written under the lock. */
  @Nullable
  Notification earlier;

  /** Runs user code. Called once, under no lock; must not throw. */
  protected abstract void send();
}
