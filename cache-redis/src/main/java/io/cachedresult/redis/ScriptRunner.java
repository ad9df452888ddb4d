package io.cachedresult.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs scripts within the budget of a call, and notifies the breaker of how they ended. */
final class ScriptRunner {

  /** The cause of a failure if no request was sent to Redis. */
  static final class NotAskedException extends Exception {

    private static final long serialVersionUID = 1;

    NotAskedException() {
      super("Redis is bypassed or not connected.", null, false, false);
    }
  }

  private final Supplier<@Nullable StatefulRedisConnection<byte[], byte[]>> connection;
  private final CircuitBreaker breaker;
  private final CallDeadlines deadlines;
  private final Consumer<Throwable> whenOpened;
  private final LongAdder failures = new LongAdder();

  /**
   * Creates a runner.
   *
   * @param connection returns the connection, or null if there is none
   * @param whenOpened is notified of the failure that opened the breaker
   */
  ScriptRunner(
      Supplier<@Nullable StatefulRedisConnection<byte[], byte[]>> connection,
      CircuitBreaker breaker,
      CallDeadlines deadlines,
      Consumer<Throwable> whenOpened) {
    this.connection = connection;
    this.breaker = breaker;
    this.deadlines = deadlines;
    this.whenOpened = whenOpened;
  }

  /** Returns whether requests are currently sent to Redis. */
  boolean isAsking() {
    return connection.get() != null && !breaker.isOpen();
  }

  /** Returns how many calls have failed. */
  long failures() {
    return failures.sum();
  }

  /** Runs a script; an answer that exceeds the budget is ignored. */
  CompletableFuture<List<Object>> run(Script script, byte[][] keys, byte[]... arguments) {
    return run(late -> {}, script, keys, arguments);
  }

  /**
   * Runs a script.
   *
   * @param late receives an answer that exceeds the budget
   */
  CompletableFuture<List<Object>> run(
      Consumer<List<Object>> late, Script script, byte[][] keys, byte[]... arguments) {
    return call(late, redis -> send(redis.async(), script, keys, arguments));
  }

  /** Reads a result without a script. */
  CompletableFuture<Reading> read(byte[] generation, byte[] result) {
    return call(late -> {}, redis -> Reading.of(redis, generation, result));
  }

  private <T> CompletableFuture<T> call(
      Consumer<T> late,
      Function<StatefulRedisConnection<byte[], byte[]>, CompletionStage<T>> command) {
    StatefulRedisConnection<byte[], byte[]> current = connection.get();
    if (current == null || breaker.isOpen()) {
      return CompletableFuture.failedFuture(new NotAskedException());
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    deadlines.add(answer);
    try {
      command.apply(current).whenComplete((value, failure) -> {
        if (failure != null) {
          answer.completeExceptionally(failure);
        } else if (!answer.complete(value)) {
          late.accept(value);
        }
      });
    } catch (Throwable notSent) {
      // For example, the connection is being closed, or the stack is exhausted.
      answer.completeExceptionally(notSent);
    }
    return answer.whenComplete((value, failure) -> notifyBreaker(failure));
  }

  private static CompletionStage<List<Object>> send(
      RedisAsyncCommands<byte[], byte[]> redis, Script script, byte[][] keys, byte[][] arguments) {
    CompletionStage<List<Object>> answer =
        redis.evalsha(script.digest, ScriptOutputType.MULTI, keys, arguments);
    return answer.exceptionallyCompose(failure -> {
      if (failure instanceof RedisNoScriptException
          || failure.getCause() instanceof RedisNoScriptException) {
        // Redis remembers the script from now on.
        return redis.eval(script.source(), ScriptOutputType.MULTI, keys, arguments);
      }
      return CompletableFuture.failedFuture(failure);
    });
  }

  private void notifyBreaker(@Nullable Throwable failure) {
    if (failure == null) {
      breaker.succeeded();
      return;
    }
    failures.increment();
    if (!isFull(failure) && breaker.failed()) {
      whenOpened.accept(failure);
    }
  }

  /** Returns whether Redis stores nothing because it is full: it still answers reads. */
  private static boolean isFull(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof RedisCommandExecutionException
        && String.valueOf(cause.getMessage()).contains("OOM command not allowed");
  }
}
