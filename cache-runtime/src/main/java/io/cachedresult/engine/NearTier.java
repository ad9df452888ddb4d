package io.cachedresult.engine;

import io.cachedresult.engine.time.Housekeeping;
import io.cachedresult.engine.time.Swept;
import io.cachedresult.shared.InvalidationListener;
import java.time.Duration;

/**
 * Prevents the first tier from returning results that have changed in the second tier: removes
 * them, and fences computations in flight. While no notifications arrive, it empties the cache at
 * intervals, so that no result is older than five seconds.
 */
final class NearTier<E extends Entry<E>> implements InvalidationListener, Swept {

  /** Less than five seconds, since housekeeping may be a second late. */
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

  /** Starts: until there is a connection, no notifications arrive. */
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
      // The code of the key has failed, so its entry was not found.
    }
    onUnknownChanges();
  }

  @Override
  public void onUnknownChanges() {
    maintenance.removeChanged(() -> {});
  }

  @Override
  public void onConnection(boolean isConnected) {
    sweepIf(!isConnected);
    onUnknownChanges();
  }

  private synchronized void sweepIf(boolean isNecessary) {
    Housekeeping.remove(this);
    if (isNecessary && !isClosed) {
      Housekeeping.register(this, INTERVAL);
    }
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
