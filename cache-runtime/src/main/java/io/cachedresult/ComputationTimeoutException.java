package io.cachedresult;

import java.time.Duration;

/**
 * A caller has waited for another's computation as long as {@code lockTimeout} allows. The
 * computation goes on, and its result is stored as if nobody had given up.
 */
public final class ComputationTimeoutException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Names the cache and not the key: it is made under the lock, where no user's code may run. */
  ComputationTimeoutException(ResultCache cache, Duration limit) {
    super(String.format(
        "%s: another caller's computation has not ended within the lockTimeout of %s. It goes on;"
            + " call again later, or allow more time.",
        cache.name(), limit));
  }
}
