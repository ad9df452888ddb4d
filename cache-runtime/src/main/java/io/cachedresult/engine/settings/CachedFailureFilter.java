package io.cachedresult.engine.settings;

import io.cachedresult.CircularComputationException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Decides which failures are cached as if they were results. */
public final class CachedFailureFilter {

  private final List<Class<? extends Throwable>> types;

  /** Creates a filter that accepts failures of these types and of their subclasses. */
  public CachedFailureFilter(List<Class<? extends Throwable>> types) {
    this.types = types;
  }

  /**
   * Returns whether to cache a failure. A {@link CircularComputationException} is never cached,
   * because it depends on the callers.
   */
  public boolean accepts(Throwable failure) {
    Throwable cause = causeOf(failure);
    return !(cause instanceof CircularComputationException)
        && types.stream().anyMatch(type -> type.isInstance(cause) || type.isInstance(failure));
  }

  /** Returns what the user's code threw, without the wrappers of futures. */
  private static @Nullable Throwable causeOf(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
