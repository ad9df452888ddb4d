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

  /** Shows where a failure has occurred, but not its messages. */
  private static final class SilentFailure extends Exception {

    private static final long serialVersionUID = 1;

    SilentFailure(Throwable failure) {
      super(failure.getClass().getName() + ", without its message, which may contain private data");
      setStackTrace(failure.getStackTrace());
    }
  }

  private final String what;
  private final LongSupplier clock;
  private final boolean hasMessages;

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
    this(what, clock, true);
  }

  private FailureLog(String what, LongSupplier clock, boolean hasMessages) {
    this.what = what;
    this.clock = clock;
    this.hasMessages = hasMessages;
  }

  /**
   * Returns a log of failures whose messages may contain a key or a result, as those of parsers do.
   * It shows the class of the innermost cause and where that occurred.
   */
  public static FailureLog withoutMessages(String what, LongSupplier clock) {
    return new FailureLog(what, clock, false);
  }

  /** Logs a failure, unless one with the same cause was logged within the last minute. */
  public void warn(Throwable failure) {
    Throwable innermost = innermost(failure);
    long omitted;
    try {
      omitted = count(innermost.getClass().getName(), clock.getAsLong());
    } catch (Throwable ofClock) {
      omitted = 0;
    }
    if (omitted >= 0) {
      String others = omitted + " earlier failures of this kind were not logged";
      Log.warn(
          omitted == 0 ? what : what + "; " + others,
          hasMessages ? failure : new SilentFailure(innermost));
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

  private static Throwable innermost(Throwable failure) {
    Throwable innermost = failure;
    for (int depth = 0; depth < DEEPEST_CAUSE && innermost.getCause() != null; depth++) {
      innermost = innermost.getCause();
    }
    return innermost;
  }
}
