package io.cachedresult.engine;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Records which computation refreshes which stored entry. The computation's entry is in flight
 * outside the table until it replaces the stored one. Under the lock.
 */
final class RefreshBook<E extends Entry<E>> {

  /** Created when needed. */
  private @Nullable IdentityHashMap<E, Computation<E>> computations;

  private @Nullable IdentityHashMap<Computation<E>, E> stored;

  /**
   * Records a refresh, unless one is in flight.
   *
   * @return the computation that refreshes the entry
   */
  Computation<E> begin(E entry, Computation<E> computation) {
    if (computations == null || stored == null) {
      computations = new IdentityHashMap<>();
      stored = new IdentityHashMap<>();
    }
    Computation<E> running = computations.putIfAbsent(entry, computation);
    if (running == null) {
      stored.put(computation, entry);
      return computation;
    }
    return running;
  }

  /** Returns the stored entry that a computation refreshes, or null if it refreshes none. */
  @Nullable
  E replacedBy(Computation<E> computation) {
    return stored == null ? null : stored.get(computation);
  }

  /** Ends the refresh of a stored entry; returns its computation, if there was one. */
  @Nullable
  Computation<E> end(E entry) {
    if (computations == null || stored == null) {
      return null;
    }
    Computation<E> computation = computations.remove(entry);
    if (computation != null) {
      stored.remove(computation);
    }
    return computation;
  }
}
