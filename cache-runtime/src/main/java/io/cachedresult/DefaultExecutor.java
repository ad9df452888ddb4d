package io.cachedresult;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the executor of background tasks where the user has set none: the common pool, if it has
 * threads.
 *
 * <p>Some servers forbid it threads. Then the common pool still accepts tasks but never runs them,
 * and its methods report a parallelism of 1; only the system property tells. The replacement has as
 * many threads as the common pool has by default. They are daemons that end when idle, and refer to
 * no class of this library.
 */
final class DefaultExecutor {

  private static final String PARALLELISM = "java.util.concurrent.ForkJoinPool.common.parallelism";

  private DefaultExecutor() {}

  static Executor create() {
    return create(parallelism());
  }

  /**
   * Returns the executor for a value of the system property.
   *
   * @param parallelism null if it is not set
   */
  static Executor create(@Nullable String parallelism) {
    return isWithoutThreads(parallelism)
        ? new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1))
        : ForkJoinPool.commonPool();
  }

  private static @Nullable String parallelism() {
    try {
      return System.getProperty(PARALLELISM);
    } catch (SecurityException unreadable) {
      return null;
    }
  }

  /** Reads the value as {@link ForkJoinPool} does, which ignores what is no number. */
  private static boolean isWithoutThreads(@Nullable String parallelism) {
    try {
      return parallelism != null && Integer.parseInt(parallelism) <= 0;
    } catch (NumberFormatException ignored) {
      return false;
    }
  }
}
