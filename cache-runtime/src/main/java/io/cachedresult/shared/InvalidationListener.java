package io.cachedresult.shared;

/**
 * Receives notifications of changes in a {@link SharedTier}, made by this process or by others.
 * Implementations must be thread-safe, and their methods must neither block nor throw.
 */
public interface InvalidationListener {

  /** Called when the result of a key was stored or removed. */
  void onChange(byte[] key);

  /** Called when any result may have changed: after an interruption, or if all were removed. */
  void onUnknownChanges();

  /** Called when notifications start or stop arriving. */
  void onConnection(boolean isConnected);
}
