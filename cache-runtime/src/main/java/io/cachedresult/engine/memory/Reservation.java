package io.cachedresult.engine.memory;

import java.util.List;

/**
 * The answer to a request for bytes.
 *
 * @param isGranted whether there is room for the result
 * @param evictions notify the listeners of the results that were evicted for it
 */
public record Reservation(boolean isGranted, List<Runnable> evictions) {

  /** There was room. */
  public static final Reservation GRANTED = new Reservation(true, List.of());

  /** There is no room. */
  public static final Reservation REFUSED = new Reservation(false, List.of());

  /** Notifies nobody of an eviction. */
  public static final Runnable NO_LISTENER = () -> {};

  /** Copies the list. */
  public Reservation {
    evictions = List.copyOf(evictions);
  }

  /** Returns an answer after evictions. */
  static Reservation of(boolean isGranted, List<Runnable> evictions) {
    if (!evictions.isEmpty()) {
      return new Reservation(isGranted, evictions);
    }
    return isGranted ? GRANTED : REFUSED;
  }

  /** Notifies the listeners; under no lock. */
  public void notifyListeners() {
    // Most have none, and then an iterator would be all that a miss allocates besides its entry.
    if (!evictions.isEmpty()) {
      evictions.forEach(Runnable::run);
    }
  }
}
