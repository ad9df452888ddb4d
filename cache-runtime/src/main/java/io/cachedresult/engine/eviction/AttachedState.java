package io.cachedresult.engine.eviction;

import io.cachedresult.engine.lock.Notification;
import org.jspecify.annotations.Nullable;

/**
 * The state of an entry that may also be in an eviction order; the state then holds the entry's
 * older neighbor. See {@link EvictionNode}.
 *
 * <p>This is a class, not an interface, because each change of an order tests for it, and {@code
 * instanceof} is faster for a class. It extends {@link Notification}, because a state also notifies
 * callers.
 */
public abstract class AttachedState extends Notification {

  /** The older neighbor of the entry that has this state. Under the lock. */
  @Nullable
  EvictionNode<?> older;
}
