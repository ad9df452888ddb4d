package io.cachedresult.engine;

import io.cachedresult.RemovalCause;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts one entry with its result into the cache. The entry is weighed only once, even if races make
 * the search for its key start again. For one thread.
 */
final class Insertion<E extends Entry<E>> {

  private final CacheContext<E> context;
  private final ByteRoom<E> room;
  private final EntryStorage<E> storage;
  private final Withdrawal<E> withdrawal;
  private final E entry;
  private Admission admission;
  private boolean isDone;

  /** Weighs the entry and makes room for it. Without the lock. */
  Insertion(
      CacheContext<E> context,
      ByteRoom<E> room,
      EntryStorage<E> storage,
      Withdrawal<E> withdrawal,
      E entry) {
    this.context = context;
    this.room = room;
    this.storage = storage;
    this.withdrawal = withdrawal;
    this.entry = entry;
    context.lock.ensureStack();
    this.admission = room.admit(entry);
    storage.prepareRoom(entry, admission);
  }

  boolean isDone() {
    return isDone;
  }

  /**
   * Stores the entry and removes the one that was found, unless another thread was faster.
   *
   * @param isStillValid called under the lock; returns whether the search for the key is still
   *     valid
   */
  void tryPut(@Nullable E found, BooleanSupplier isStillValid) {
    while (isOutdated(found, isStillValid)) {
      admission = room.admit(entry);
    }
  }

  /** Tries to put; returns whether the entry has to be weighed first. */
  private boolean isOutdated(@Nullable E found, BooleanSupplier isStillValid) {
    long now = context.ticker.read();
    context.lock.enter();
    try {
      if (!isStillValid.getAsBoolean()) {
        return false;
      }
      if (room.isOutdated(admission)) {
        return true;
      }
      put(found, now);
      isDone = true;
      return false;
    } finally {
      context.lock.release();
    }
  }

  private void put(@Nullable E found, long now) {
    if (admission.kind() == Admission.Kind.REJECTED) {
      context.stats.countRejection();
    }
    // Checked before the entry is linked: a reader must not see an entry that is then rejected.
    boolean isStorable = room.isStorable(admission) && storage.hasPlaceFor(found);
    try {
      if (isStorable) {
        link(found, now);
      }
      if (found != null) {
        withdrawal.withdraw(found, RemovalCause.REPLACED, now);
      }
      if (isStorable && storage.store(entry)) {
        context.stats.countPut();
      }
    } finally {
      if (!entry.isStored()) {
        context.table.unlink(entry);
        room.release(entry, admission);
      }
    }
  }

  private void link(@Nullable E found, long now) {
    if (found == null) {
      storage.keepBucketShort(entry.hash());
    }
    context.ages.recordWrite(entry, now);
    entry.publish(now);
    context.table.link(entry);
  }

  /** Releases bytes that are not needed, and notifies the listeners of evicted results. */
  void end() {
    if (!isDone) {
      room.release(entry, admission);
    }
    admission.reservation().notifyListeners();
    context.flight.registerIfRecording();
  }
}
