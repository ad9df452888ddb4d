package io.cachedresult.engine;

import io.cachedresult.RemovalCause;
import io.cachedresult.engine.table.TableWalk;
import io.cachedresult.engine.time.Swept;
import java.util.List;
import java.util.function.Consumer;

/** Walks through all entries of a cache: to clear it, to remove what has expired, to weigh. */
final class Maintenance<E extends Entry<E>> implements Swept {

  /**
   * The buckets of a slice: of a sweep, whose slices take less than a tick of the coarse time, or of
   * an invalidation, which counts entries as well and keeps the lock for a slice.
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
   * Removes everything that is stored or computed, in slices: between two of them, other threads get
   * the lock.
   *
   * <p>A computation that began before this call is fenced, whatever happens between the slices. It
   * is in its bucket, or refreshes an entry of its bucket; each bucket is emptied under the lock, and
   * nothing that began before comes back to it.
   *
   * @return how many results or cached failures were removed
   */
  int invalidateAll() {
    Clearing clearing = new Clearing(context.ticker.read());
    while (clearing.clearSlice()) {
      context.lock.letOthersIn();
    }
    return clearing.removed;
  }

  /** Removes all entries of the table, a slice at a time. */
  private final class Clearing {

    private final TableWalk<E> walk = context.table.walk();
    private final long now;
    private int removed;
    private int visited;

    Clearing(long now) {
      this.now = now;
    }

    /** Empties some buckets; returns whether there are more. */
    boolean clearSlice() {
      visited = 0;
      context.lock.acquire();
      try {
        boolean hasMore = true;
        for (int buckets = 0; hasMore && buckets + visited < SLICE; buckets++) {
          hasMore = walk.visitBucket(this::clear);
        }
        return hasMore;
      } finally {
        context.lock.release();
      }
    }

    private void clear(E entry) {
      visited++;
      switch (withdrawal.withdraw(entry, RemovalCause.EXPLICIT, now)) {
        case EXPIRED, RESULT -> removed++;
        case NOTHING, COMPUTATION -> {}
      }
    }
  }

  /** Removes what has expired. */
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
      // Then the next use or the next sweep removes it.
    }
  }

  /** Weighs what was stored in pass-through mode; entries that there is no room for are evicted. */
  void weighAll() {
    forEach(entry -> {
      if (entry.weight() == 0 && !context.mode.isPassThrough() && editor.isStored(entry)) {
        editor.weigh(entry);
      }
    });
  }
}
