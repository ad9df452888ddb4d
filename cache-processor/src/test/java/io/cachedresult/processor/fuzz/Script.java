package io.cachedresult.processor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * The behavior of a random class's methods, and the calls that they received. The class follows one
 * script, its model another one with the same seed: if both make the same calls in the same order,
 * they get the same results.
 */
final class Script {

  private final long seed;
  private final Map<String, ShapeResult> results;
  private final List<String> calls = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();
  private int computations;

  /** The result of {@code condition}. */
  boolean isWanted = true;

  /** The result of {@code unless}. */
  boolean isDropped;

  /** Whether methods may fail. */
  boolean mayFail;

  /** Whether futures complete later. */
  boolean isSlow;

  Script(long seed, Map<String, ShapeResult> results) {
    this.seed = seed;
    this.results = results;
  }

  /** A future, and its outcome. */
  record Pending(CompletableFuture<Object> future, Answer answer) {

    void complete() {
      if (answer.failure() == null) {
        future.complete(answer.value());
      } else {
        future.completeExceptionally(answer.failure());
      }
    }
  }

  /** Computes the result of a method, or throws. */
  Object compute(String method, Object... arguments) throws Throwable {
    note(method, arguments);
    ShapeResult result = results.get(method);
    int number = computations++;
    Random random = new Random(seed * 1_000_003 + number);
    Answer answer = answer(result, number, random.nextInt(20));
    if (!result.isFuture()) {
      return answer.get();
    }
    if (answer.failure() != null && random.nextBoolean()) {
      throw answer.failure();
    }
    CompletableFuture<Object> future = new CompletableFuture<>();
    Pending later = new Pending(future, answer);
    if (isSlow) {
      pending.add(later);
    } else {
      later.complete();
    }
    return future;
  }

  private Answer answer(ShapeResult result, int number, int dice) {
    if (mayFail && dice == 0) {
      return Answer.failed(new IllegalStateException("failure " + number));
    }
    if (mayFail && dice == 1 && result.failure().isPresent()) {
      return Answer.failed(checked(result.failure().get(), number));
    }
    boolean isNull = dice < 5 && !result.isPrimitive();
    return Answer.of(isNull ? null : result.type().numbered(number));
  }

  private static Exception checked(Class<? extends Exception> type, int number) {
    try {
      return type.getConstructor(String.class).newInstance("failure " + number);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  boolean isWanted(String method, Object... arguments) {
    note(method + " wanted", arguments);
    return isWanted;
  }

  boolean isDropped(String method, Object result) {
    note(method + " dropped", result);
    return isDropped;
  }

  void note(String what, Object... arguments) {
    calls.add(what + Arrays.deepToString(arguments));
  }

  /** Returns the calls since the last time. */
  List<String> takeCalls() {
    List<String> taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  /** Returns the futures to complete since the last time. */
  List<Pending> takePending() {
    List<Pending> taken = List.copyOf(pending);
    pending.clear();
    return taken;
  }
}
