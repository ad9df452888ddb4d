package io.cachedresult.engine;

import io.cachedresult.engine.memory.Reservation;

/**
 * The decision whether a result may be stored, made before the lock is taken.
 *
 * @param kind the decision
 * @param reservation notifies the listeners of results that were evicted for this one
 */
record Admission(Kind kind, Reservation reservation) {

  enum Kind {
    /** The bytes of the entry are reserved; {@link Entry#weight} tells how many. */
    GRANTED,
    /** The entry may be stored in pass-through mode, where bytes do not count. */
    UNWEIGHED,
    /** The entry is too large, or its weigher has failed. */
    REJECTED,
    /** The entry is not meant to be stored, for example because the cache is bypassed. */
    UNWANTED
  }

  static final Admission UNWANTED = new Admission(Kind.UNWANTED, Reservation.REFUSED);
  static final Admission UNWEIGHED = new Admission(Kind.UNWEIGHED, Reservation.REFUSED);
  private static final Admission GRANTED = new Admission(Kind.GRANTED, Reservation.GRANTED);
  private static final Admission REJECTED = new Admission(Kind.REJECTED, Reservation.REFUSED);

  /** Returns the decision that follows from a reservation. */
  static Admission of(Reservation reservation) {
    if (!reservation.evictions().isEmpty()) {
      return new Admission(reservation.isGranted() ? Kind.GRANTED : Kind.REJECTED, reservation);
    }
    return reservation.isGranted() ? GRANTED : REJECTED;
  }

  boolean isGranted() {
    return kind == Kind.GRANTED;
  }
}
