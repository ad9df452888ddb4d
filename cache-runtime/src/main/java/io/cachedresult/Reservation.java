package io.cachedresult;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether there is room for a result, and who is to be told of those that have given way once the
 * result is stored.
 */
record Reservation(boolean isGranted, List<Runnable> listeners) {

  /** There was room. */
  static final Reservation GRANTED = new Reservation(true, List.of());

  static final Reservation REFUSED = new Reservation(false, List.of());

  /** What tells of a removal where nobody listens. */
  static final Runnable NOTHING = () -> {};

  /** The same, with one more to be told. */
  Reservation after(Runnable listener) {
    if (listener == NOTHING) {
      return this;
    }
    List<Runnable> all = new ArrayList<>(listeners);
    all.add(listener);
    return new Reservation(isGranted, all);
  }

  /** The bytes that a result counts for; {@link EntryWeights#NO_ROOM} if it must not be kept. */
  int weight(int asked) {
    return isGranted || asked < 0 ? asked : EntryWeights.NO_ROOM;
  }

  Reservation refused() {
    return listeners.isEmpty() ? REFUSED : new Reservation(false, listeners);
  }

  void tell() {
    listeners.forEach(Runnable::run);
  }
}
