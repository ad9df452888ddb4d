package io.cachedresult.engine;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A call of a cached method that returns a future. */
@FunctionalInterface
public interface FutureCall<R extends @Nullable Object> {

  /** Calls the method; returns its future and throws the exceptions that it throws. */
  @Nullable
  CompletionStage<? extends R> run() throws Throwable;
}
