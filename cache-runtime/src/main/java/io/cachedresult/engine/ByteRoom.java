package io.cachedresult.engine;

import io.cachedresult.engine.log.Log;
import io.cachedresult.engine.log.OnceLog;
import io.cachedresult.engine.memory.MemoryAccount;
import io.cachedresult.engine.memory.Reservation;
import org.jspecify.annotations.Nullable;

/** Decides whether there is room for the bytes of an entry. */
final class ByteRoom<E extends Entry<E>> {

  private final OnceLog refusals = new OnceLog();
  private final String cacheName;
  private final OperatingMode mode;
  private final EntryWeigher<E> weigher;
  private final MemoryAccount account;

  ByteRoom(CacheContext<E> context, EntryWeigher<E> weigher, MemoryAccount account) {
    this.cacheName = context.name;
    this.mode = context.mode;
    this.weigher = weigher;
    this.account = account;
  }

  /** Weighs an entry with its result, and reserves its bytes. Without a lock. */
  Admission admit(E entry) {
    Admission unweighed = admitUnweighed(entry);
    return unweighed == null ? reserve(entry, weigher.weigh(entry)) : unweighed;
  }

  /** Weighs an entry whose failure is to be cached, and reserves its bytes. Without a lock. */
  Admission admitFailure(E entry) {
    Admission unweighed = admitUnweighed(entry);
    return unweighed == null ? reserve(entry, weigher.weighFailure(entry)) : unweighed;
  }

  /** Returns the decision if it does not depend on the size of the entry; otherwise null. */
  private @Nullable Admission admitUnweighed(E entry) {
    entry.weight(0);
    if (mode.isBypassed()) {
      return Admission.UNWANTED;
    }
    return mode.isPassThrough() ? Admission.UNWEIGHED : null;
  }

  private Admission reserve(E entry, int weight) {
    Reservation reservation = reserve(weight);
    if (reservation.isGranted()) {
      entry.weight(weight);
    } else if (weight != EntryWeigher.TOO_LARGE) {
      refusals.warn(
          () ->
              cacheName + ": an entry of " + weight + " bytes does not fit within the memory limit"
                  + " of the cache or of all caches, and is not cached; further rejections are only"
                  + " counted, not logged",
          null);
    }
    return Admission.of(reservation);
  }

  /** Returns the bytes of an entry that was stored in pass-through mode. Without a lock. */
  int weigh(E entry) {
    return entry.isPending() ? weigher.weighFailure(entry) : weigher.weigh(entry);
  }

  /** Reserves bytes. Without a lock. Never throws, because the caller has a result to return. */
  Reservation reserve(int weight) {
    if (weight == EntryWeigher.TOO_LARGE) {
      return Reservation.REFUSED;
    }
    try {
      return account.reserve(weight);
    } catch (Throwable endOfStackOrMemory) {
      Log.warn(
          cacheName + ": a result is not cached, because evicting others for it failed",
          endOfStackOrMemory);
      return Reservation.REFUSED;
    }
  }

  /** Returns whether an entry may be stored. */
  boolean isStorable(Admission admission) {
    return (admission.isGranted() || admission.kind() == Admission.Kind.UNWEIGHED)
        // The cache may have been bypassed since.
        && !mode.isBypassed();
  }

  /**
   * Returns whether the entry must be weighed after all, because pass-through mode has ended. Under
   * the lock.
   */
  boolean isOutdated(Admission admission) {
    return admission.kind() == Admission.Kind.UNWEIGHED
        && !mode.isPassThrough()
        && !mode.isBypassed();
  }

  /** Releases the bytes that were reserved for an entry that is not stored. */
  void release(E entry, Admission admission) {
    if (admission.isGranted()) {
      release(entry.weight());
      entry.weight(0);
    }
  }

  /** Releases reserved bytes. */
  void release(int weight) {
    if (weight > 0) {
      account.release(weight);
    }
  }
}
