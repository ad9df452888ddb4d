package io.cachedresult;

import java.time.Duration;

/**
 * Thrown when a caller has waited for another caller's computation for as long as {@code
 * lockTimeout} allows. The computation continues, and its result is stored as usual.
 */
public final class ComputationTimeoutException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception that names the cache but not the key: it is created under the lock, where
   * user code such as {@code toString} must not run.
   */
  ComputationTimeoutException(String cacheName, Duration limit) {
    super(String.format(
        "%s: another caller's computation did not finish within the lockTimeout of %s. The"
            + " computation continues; call again later, or increase lockTimeout.",
        cacheName, limit));
  }
}
