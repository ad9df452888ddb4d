package io.cachedresult.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Logs the beginning and the end of an outage, at most one per minute. Only the kind of a failure
 * is logged: a message may contain an address, a key or a value.
 */
final class OutageLog {

  private static final System.Logger LOGGER = System.getLogger("io.cachedresult.redis");

  /** The first word of an error that Redis returns, such as READONLY. */
  private static final Pattern ERROR_CODE = Pattern.compile("[A-Z]{2,20}(?= )");

  private static final long INTERVAL = TimeUnit.MINUTES.toNanos(1);

  private final AtomicBoolean isOutage = new AtomicBoolean();
  private final AtomicLong loggedAt = new AtomicLong(System.nanoTime() - INTERVAL);
  private volatile boolean isClosed;

  void began(@Nullable Throwable cause) {
    long last = loggedAt.get();
    long now = System.nanoTime();
    if (!isClosed
        && now - last >= INTERVAL
        && isOutage.compareAndSet(false, true)
        && loggedAt.compareAndSet(last, now)) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "Redis is not available (" + describe(cause)
              + "). Until it is, results are computed and not shared.");
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
    if (root == null) {
      return "the connection was lost";
    }
    Matcher code = ERROR_CODE.matcher(String.valueOf(root.getMessage()));
    boolean hasCode = root instanceof RedisCommandExecutionException && code.lookingAt();
    return root.getClass().getSimpleName() + (hasCode ? ": " + code.group() : "");
  }
}
