package io.cachedresult.processor.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The outcome of a call: a value or a failure; for a future, its own outcome. */
record Answer(Object value, Throwable failure) {

  /** A call that may fail. */
  @FunctionalInterface
  interface Attempt {
    Object make() throws Throwable;
  }

  static Answer of(Object value) {
    return new Answer(value, null);
  }

  static Answer failed(Throwable failure) {
    return new Answer(null, failure);
  }

  static Answer to(Attempt attempt) {
    try {
      Object value = attempt.make();
      return value instanceof CompletableFuture<?> future ? in(future) : of(value);
    } catch (InvocationTargetException failure) {
      return failed(failure.getCause());
    } catch (Throwable failure) {
      return failed(failure);
    }
  }

  /** Returns the outcome of a completed future. */
  static Answer in(CompletableFuture<?> future) {
    if (!future.isDone()) {
      return of("a future that is not complete");
    }
    return future
        .handle((value, failure) -> failure instanceof CompletionException
            ? failed(failure.getCause())
            : new Answer(value, failure))
        .join();
  }

  Object get() throws Throwable {
    if (failure != null) {
      throw failure;
    }
    return value;
  }

  boolean isLike(Answer other) {
    return failure == null || other.failure == null
        ? failure == other.failure && Objects.deepEquals(value, other.value)
        : failure.getClass() == other.failure.getClass()
            && Objects.equals(failure.getMessage(), other.failure.getMessage());
  }

  @Override
  public String toString() {
    return failure == null ? Arrays.deepToString(new Object[] {value}) : failure.toString();
  }
}
