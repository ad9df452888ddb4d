package io.cachedresult.engine.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Logs failures that may repeat very often: each cause once a minute, with the number of failures
 * that were not logged. Failures have the same cause if their innermost causes have the same class.
 * Thread-safe.
 */
public final class FailureLog {

  private static final long INTERVAL = Duration.ofMinutes(1).toNanos();

  /** Limits the memory for causes; usually, there are only a few. */
  private static final int MOST_CAUSES = 32;

  /** Causes may refer to each other in a circle. */
  private static final int DEEPEST_CAUSE = 100;

  private static final class Cause {
    long loggedAt;
    long omitted;
  }

  private final String what;
  private final LongSupplier clock;

  /**
   * By the names of their classes, since a class would keep its class loader alive. Guarded by this
   * map's monitor.
   */
  private final Map<String, Cause> causes = new HashMap<>();

  /**
   * Creates a log.
   *
   * @param what the failure and its consequence, in words
   * @param clock returns the time in nanoseconds; may be user code
   */
  public FailureLog(String what, LongSupplier clock) {
    this.what = what;
    this.clock = clock;
  }

  /** Logs a failure, unless one with the same cause was logged within the last minute. */
  public void warn(Throwable failure) {
    long omitted;
    try {
      omitted = count(causeOf(failure), clock.getAsLong());
    } catch (Throwable ofClock) {
      omitted = 0;
    }
    if (omitted == 0) {
      Log.warn(what, failure);
    } else if (omitted > 0) {
      Log.warn(what + "; " + omitted + " earlier failures of this kind were not logged", failure);
    }
  }

  /**
   * Returns how many failures were not logged since the last one that was; -1 if this one must not
   * be logged either.
   */
  private long count(String name, long now) {
    synchronized (causes) {
      Cause cause = causes.get(name);
      if (cause == null) {
        if (causes.size() >= MOST_CAUSES) {
          causes.clear();
        }
        cause = new Cause();
        causes.put(name, cause);
      } else if (now - cause.loggedAt < INTERVAL) {
        cause.omitted++;
        return -1;
      }
      long omitted = cause.omitted;
      cause.omitted = 0;
      cause.loggedAt = now;
      return omitted;
    }
  }

  private static String causeOf(Throwable failure) {
    Throwable innermost = failure;
    for (int depth = 0; depth < DEEPEST_CAUSE && innermost.getCause() != null; depth++) {
      innermost = innermost.getCause();
    }
    return innermost.getClass().getName();
  }
}
