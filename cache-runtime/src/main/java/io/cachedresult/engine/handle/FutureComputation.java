package io.cachedresult.engine.handle;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Runs a cached method that returns a future, with arguments that the entry does not have in their
 * original form.
 *
 * @param <R> the type of the value that the future completes with
 */
@FunctionalInterface
public interface FutureComputation<R extends @Nullable Object> {

  /**
   * Runs the method and returns its future.
   *
   * @throws Throwable whatever the method throws
   */
  @Nullable
  CompletionStage<? extends R> compute() throws Throwable;
}
