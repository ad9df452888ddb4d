package io.cachedresult.engine.refresh;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Records which computation refreshes which stored entry. The computation's entry is in flight
 * outside the table until it replaces the stored one. Under the lock.
 */
public final class RefreshBook<E, C> {

  /** Created when needed. */
  private @Nullable IdentityHashMap<E, C> computations;

  private @Nullable IdentityHashMap<C, E> stored;

  /**
   * Records a refresh, unless one is in flight.
   *
   * @return the computation that refreshes the entry
   */
  public C begin(E entry, C computation) {
    if (computations == null || stored == null) {
      computations = new IdentityHashMap<>();
      stored = new IdentityHashMap<>();
    }
    C running = computations.putIfAbsent(entry, computation);
    if (running == null) {
      stored.put(computation, entry);
      return computation;
    }
    return running;
  }

  /** Returns the stored entry that a computation refreshes, or null if it refreshes none. */
  public @Nullable E replacedBy(C computation) {
    return stored == null ? null : stored.get(computation);
  }

  /** Ends the refresh of a stored entry; returns its computation, if there was one. */
  public @Nullable C end(E entry) {
    if (computations == null || stored == null) {
      return null;
    }
    C computation = computations.remove(entry);
    if (computation != null) {
      stored.remove(computation);
    }
    return computation;
  }
}
