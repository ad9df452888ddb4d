package io.cachedresult.engine;

import io.cachedresult.RemovalCause;
import io.cachedresult.engine.table.TableWalk;
import io.cachedresult.engine.time.Swept;
import java.util.List;
import java.util.function.Consumer;

/** Operations on all entries of a cache: clearing, removing expired entries, weighing. */
final class Maintenance<E extends Entry<E>> implements Swept {

  /**
   * The number of buckets in a slice. A slice of a sweep takes less than a tick of the coarse time.
   * An invalidation also counts entries, and holds the lock for a whole slice.
   */
  private static final int SLICE = 1_024;

  private final CacheContext<E> context;
  private final EntryEditor<E> editor;
  private final Withdrawal<E> withdrawal;

  Maintenance(CacheContext<E> context, EntryEditor<E> editor, Withdrawal<E> withdrawal) {
    this.context = context;
    this.editor = editor;
    this.withdrawal = withdrawal;
  }

  private void forEach(Consumer<E> action) {
    TableWalk<E> walk = context.table.walk();
    for (List<E> found = walk.nextBucket(); !found.isEmpty(); found = walk.nextBucket()) {
      found.forEach(action);
    }
  }

  /**
   * Removes everything that is stored or computed, in slices: between two of them, other threads
   * can take the lock.
   *
   * <p>Each computation that began before this call is fenced, whatever happens between the slices.
   * It is in its bucket, or refreshes an entry of its bucket. Each bucket is emptied under the
   * lock, and no earlier computation returns to it.
   *
   * @return how many results or cached failures were removed
   */
  int invalidateAll() {
    Clearing clearing = new Clearing(RemovalCause.EXPLICIT, context.lock::release);
    clearing.clear(context.lock::letOthersIn);
    return clearing.removed;
  }

  /**
   * Like {@link #invalidateAll}, after any result may have changed in the second tier. The removal
   * listener is notified in the executor.
   *
   * @param afterSlice called between two slices, without the lock
   */
  void removeChanged(Runnable afterSlice) {
    Clearing clearing = new Clearing(RemovalCause.REPLACED, context::releaseAndNotifyElsewhere);
    clearing.clear(() -> {
      context.lock.letOthersIn();
      afterSlice.run();
    });
  }

  /** Removes all entries of the table, a slice at a time. */
  private final class Clearing {

    private final TableWalk<E> walk = context.table.walk();
    private final long now = context.ticker.read();
    private final RemovalCause cause;
    private final Runnable release;
    private int removed;
    private int visited;

    Clearing(RemovalCause cause, Runnable release) {
      this.cause = cause;
      this.release = release;
    }

    void clear(Runnable betweenSlices) {
      while (clearSlice()) {
        betweenSlices.run();
      }
    }

    /** Empties some buckets; returns whether there are more. */
    private boolean clearSlice() {
      visited = 0;
      context.lock.acquire();
      try {
        boolean hasMore = true;
        for (int buckets = 0; hasMore && buckets + visited < SLICE; buckets++) {
          hasMore = walk.visitBucket(this::clear);
        }
        return hasMore;
      } finally {
        release.run();
      }
    }

    private void clear(E entry) {
      visited++;
      switch (withdrawal.withdraw(entry, cause, now)) {
        case EXPIRED, RESULT -> removed++;
        case NOTHING, COMPUTATION -> {}
      }
    }
  }

  /** Removes expired entries. */
  void cleanUp() {
    cleanUp(() -> {});
  }

  private void cleanUp(Runnable afterSlice) {
    long now = context.ticker.read();
    TableWalk<E> walk = context.table.walk();
    int buckets = 0;
    for (List<E> found = walk.nextBucket(); !found.isEmpty(); found = walk.nextBucket()) {
      for (E entry : found) {
        if (context.ages.isExpired(entry, now)) {
          expire(entry, now);
        }
      }
      buckets++;
      if (buckets % SLICE == 0) {
        afterSlice.run();
      }
    }
  }

  private void expire(E entry, long now) {
    context.lock.acquire();
    try {
      withdrawal.expire(entry, now);
    } finally {
      context.lock.release();
    }
  }

  @Override
  public void sweep(Runnable afterSlice) {
    if (!context.removals.hasListener()) {
      cleanUp(afterSlice);
      return;
    }
    try {
      context.executor.execute(this::cleanUp);
    } catch (Throwable rejected) {
      // Then the next use or the next sweep removes the expired entries.
    }
  }

  /** Weighs the entries that were stored in pass-through mode, and evicts those without room. */
  void weighAll() {
    forEach(entry -> {
      // Once stored, the weight changes only when it is counted here.
      if (!context.mode.isPassThrough() && editor.isStored(entry) && entry.weight() == 0) {
        editor.weigh(entry);
      }
    });
  }
}
