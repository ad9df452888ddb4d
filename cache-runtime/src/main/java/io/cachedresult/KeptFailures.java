package io.cachedresult;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Says which failures a cache keeps as if they were results. */
final class KeptFailures {

  private final List<Class<? extends Throwable>> types;

  KeptFailures(List<Class<? extends Throwable>> types) {
    this.types = types;
  }

  /** A circle is a matter of who called whom, so its failure is never kept. */
  boolean include(Throwable failure) {
    Throwable cause = causeOf(failure);
    return !(cause instanceof CircularComputationException)
        && types.stream().anyMatch(type -> type.isInstance(cause) || type.isInstance(failure));
  }

  /** What a future wraps is what the user's code threw. */
  private static @Nullable Throwable causeOf(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
