package io.cachedresult.engine.size;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers visited objects that may be part of a circle, by identity.
 *
 * <p>Collections of unknown elements rarely contain further collections, so in the beginning, only
 * those that are being visited are remembered, in an array: a collection that contains itself is
 * among them. All objects are remembered as soon as a collection is nested deeply, or if the types
 * allow circles.
 */
final class VisitedObjects {

  private static final int FEW = 8;

  private final @Nullable Object[] open = new Object[FEW];
  private int count;

  /** All objects from now on; null as long as there are only a few open ones. */
  private @Nullable Set<Object> all;

  /** Remembers an object, and returns whether it is new. */
  boolean add(Object visited) {
    if (all == null) {
      all = Collections.newSetFromMap(new IdentityHashMap<>());
      for (int i = 0; i < count; i++) {
        all.add(open[i]);
      }
    }
    return all.add(visited);
  }

  /** Remembers an object at least until {@link #leave}, and returns whether it is new. */
  boolean enter(Object container) {
    if (all != null || count == FEW) {
      return add(container);
    }
    for (int i = 0; i < count; i++) {
      if (open[i] == container) {
        return false;
      }
    }
    open[count++] = container;
    return true;
  }

  /** Ends the visit of an object that was new when it was entered. */
  void leave(Object container) {
    if (count > 0 && open[count - 1] == container) {
      open[--count] = null;
    }
  }

  void clear() {
    all = null;
    while (count > 0) {
      open[--count] = null;
    }
  }
}
