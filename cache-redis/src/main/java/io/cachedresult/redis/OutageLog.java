package io.cachedresult.redis;

import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Logs the begin and the end of an outage. Only the kind of a failure is logged: a message may
 * contain an address, a key or a value.
 */
final class OutageLog {

  private static final System.Logger LOGGER = System.getLogger("io.cachedresult.redis");

  private final AtomicBoolean isOutage = new AtomicBoolean();
  private volatile boolean isClosed;

  void began(@Nullable Throwable cause) {
    if (!isClosed && isOutage.compareAndSet(false, true)) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "Redis is not available (" + describe(cause)
              + "). Results are computed, and not shared, until it is.");
    }
  }

  void ended() {
    if (isOutage.compareAndSet(true, false)) {
      LOGGER.log(System.Logger.Level.INFO, "Redis is available again.");
    }
  }

  /** Logs nothing from now on: connections that the tier itself closes are no outage. */
  void close() {
    isClosed = true;
  }

  private static String describe(@Nullable Throwable cause) {
    Throwable root = cause;
    while (root instanceof CompletionException && root.getCause() != null) {
      root = root.getCause();
    }
    return root == null ? "the connection was lost" : root.getClass().getSimpleName();
  }
}
