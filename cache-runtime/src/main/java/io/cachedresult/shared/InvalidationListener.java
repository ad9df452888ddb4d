package io.cachedresult.shared;

/**
 * Is notified of changes in a {@link SharedTier} that other processes, or this one, have made.
 * Thread-safe; no method blocks or throws.
 */
public interface InvalidationListener {

  /** Called when the result of a key was stored or removed. */
  void onChange(byte[] key);

  /** Called when any results may have changed: after an interruption, or if all were removed. */
  void onUnknownChanges();

  /** Called when notifications begin or cease to arrive. */
  void onConnection(boolean isConnected);
}
