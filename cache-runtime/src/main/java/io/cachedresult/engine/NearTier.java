package io.cachedresult.engine;

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
  private final EntryEditor<E> editor;
  private final Maintenance<E> maintenance;

  /** Guarded by this. */
  private boolean isClosed;

  NearTier(SharedFormat<E> format, EntryEditor<E> editor, Maintenance<E> maintenance) {
    this.format = format;
    this.editor = editor;
    this.maintenance = maintenance;
  }

  /** Begins: until there is a connection, no changes are notified. */
  void start() {
    onConnection(false);
  }

  @Override
  public void onChange(byte[] key) {
    try {
      E entry = format.entryOf(key);
      if (entry != null) {
        editor.removeChanged(entry);
        return;
      }
    } catch (Throwable failureOfKey) {
      // The key's own code has failed, so its entry was not found.
    }
    onUnknownChanges();
  }

  @Override
  public void onUnknownChanges() {
    maintenance.removeChanged(() -> {});
  }

  @Override
  public synchronized void onConnection(boolean isConnected) {
    Housekeeping.remove(this);
    if (!isConnected && !isClosed) {
      Housekeeping.register(this, INTERVAL);
    }
    onUnknownChanges();
  }

  /** Ends the background work for good. */
  synchronized void close() {
    isClosed = true;
    Housekeeping.remove(this);
  }

  @Override
  public void sweep(Runnable afterSlice) {
    maintenance.removeChanged(afterSlice);
  }
}
