package io.cachedresult.engine.eviction;

import io.cachedresult.engine.lock.Notification;
import org.jspecify.annotations.Nullable;

/**
 * The state of an entry that may be in an order at the same time; it then holds the entry's older
 * neighbor. See {@link EvictionNode}.
 *
 * <p>It is a class, not an interface, because each change of an order asks for it, and virtual
 * machines find out faster whether an object is of a class. Such a state notifies callers, too.
 */
public abstract class AttachedState extends Notification {

  /** The older neighbor of the entry that has this state. Under the lock. */
  @Nullable
  EvictionNode<?> older;
}
