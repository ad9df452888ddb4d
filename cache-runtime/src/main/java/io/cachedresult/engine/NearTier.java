package io.cachedresult.engine;

import io.cachedresult.RemovalCause;
import io.cachedresult.engine.time.Housekeeping;
import io.cachedresult.engine.time.Swept;
import io.cachedresult.shared.InvalidationListener;
import java.time.Duration;

/**
 * Keeps a cache that is the first tier from serving what other processes have changed: whatever
 * changes in the second tier is removed from the first, and computations in flight are fenced.
 * While no changes are notified, the cache is emptied at intervals, so no result is older than five
 * seconds.
 */
final class NearTier<E extends Entry<E>> implements InvalidationListener, Swept {

  /** Housekeeping may be late by a second. */
  private static final long INTERVAL = Duration.ofMillis(3_500).toNanos();

  private final SharedFormat<E> format;
  private final CacheContext<E> context;
  private final EntryEditor<E> editor;
  private final Maintenance<E> maintenance;

  NearTier(
      SharedFormat<E> format,
      CacheContext<E> context,
      EntryEditor<E> editor,
      Maintenance<E> maintenance) {
    this.format = format;
    this.context = context;
    this.editor = editor;
    this.maintenance = maintenance;
  }

  @Override
  public void onChange(byte[] key) {
    run(() -> {
      E entry = format.entryOf(key);
      if (entry == null) {
        maintenance.invalidateAll(RemovalCause.REPLACED);
      } else {
        editor.invalidate(entry, RemovalCause.REPLACED);
      }
    });
  }

  @Override
  public void onUnknownChanges() {
    run(() -> maintenance.invalidateAll(RemovalCause.REPLACED));
  }

  @Override
  public void onConnection(boolean isConnected) {
    onUnknownChanges();
    Housekeeping.remove(this);
    if (!isConnected) {
      Housekeeping.register(this, INTERVAL);
    }
  }

  @Override
  public void sweep(Runnable afterSlice) {
    onUnknownChanges();
  }

  /** Runs a change here, or elsewhere if it notifies a listener, which may block. */
  private void run(Runnable change) {
    if (context.removals.hasListener()) {
      try {
        context.executor.execute(change);
        return;
      } catch (Throwable rejected) {
        // A late listener is better than an old result.
      }
    }
    change.run();
  }
}
