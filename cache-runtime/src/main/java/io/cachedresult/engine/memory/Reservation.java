package io.cachedresult.engine.memory;

import java.util.List;

/**
 * The answer to a request for bytes.
 *
 * @param isGranted whether there is room for the result
 * @param evictions tasks that notify the removal listeners of the results that were evicted for it
 */
public record Reservation(boolean isGranted, List<Runnable> evictions) {

  /** There was room. */
  public static final Reservation GRANTED = new Reservation(true, List.of());

  /** There is no room. */
  public static final Reservation REFUSED = new Reservation(false, List.of());

  /** Stands for an eviction without a listener to notify. */
  public static final Runnable NO_LISTENER = () -> {};

  /** Copies the list. */
  public Reservation {
    evictions = List.copyOf(evictions);
  }

  /** Returns the answer to a request for which results may have been evicted. */
  static Reservation of(boolean isGranted, List<Runnable> evictions) {
    if (!evictions.isEmpty()) {
      return new Reservation(isGranted, evictions);
    }
    return isGranted ? GRANTED : REFUSED;
  }

  /** Notifies the listeners; without a lock. */
  public void notifyListeners() {
    // The list is usually empty. Then a miss allocates only its entry, and not an iterator, too.
    if (!evictions.isEmpty()) {
      evictions.forEach(Runnable::run);
    }
  }
}
