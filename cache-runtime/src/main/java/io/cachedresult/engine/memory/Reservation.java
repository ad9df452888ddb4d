package io.cachedresult.engine.memory;

import java.util.ArrayList;
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

  /** Returns the same answer after one more eviction. */
  Reservation after(Runnable eviction) {
    if (eviction == NO_LISTENER) {
      return this;
    }
    List<Runnable> all = new ArrayList<>(evictions);
    all.add(eviction);
    return new Reservation(isGranted, all);
  }

  Reservation refused() {
    return evictions.isEmpty() ? REFUSED : new Reservation(false, evictions);
  }

  /** Notifies the listeners; under no lock. */
  public void notifyListeners() {
    evictions.forEach(Runnable::run);
  }
}
