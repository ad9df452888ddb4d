package io.cachedresult.benchmarks.contestants;

import io.cachedresult.CachedResult;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * The cached methods of the benchmarks, which compute next to nothing. Every {@link Contestant} is
 * a subclass that caches their results, so all benchmarks call the same methods. Benchmarks measure
 * {@code score}, {@code name} and {@code nameAsync}; they call the other methods first, so that a
 * contestant handles more than one type of key.
 */
public class ScoreService {

  /** Results shared by many keys. A test removes them, so that every computation fails. */
  static final String[] NAMES =
      IntStream.range(0, 16).mapToObj(i -> "name " + i).toArray(String[]::new);

  /** The key of {@link #score} as most programmers would write it. */
  record Key(int level, String name) {}

  private static String nameOf(int number) {
    return Objects.requireNonNull(NAMES[number & (NAMES.length - 1)]);
  }

  /** Takes two arguments, one of them an object. */
  @CachedResult(expireAfterWrite = "1h")
  public long score(int level, String name) {
    return 31L * level + name.length() + nameOf(level).length();
  }

  /** Takes one number; many numbers share a result. */
  @CachedResult(expireAfterWrite = "1h")
  public String name(long id) {
    ComputationCounter.add();
    return nameOf((int) id);
  }

  /** Removes all results of {@link #name}, where a contestant can. */
  void clearNames() {
    throw new UnsupportedOperationException("This contestant cannot be cleared.");
  }

  /** Returns the result of {@link #name} as a future. */
  @CachedResult(expireAfterWrite = "1h")
  public CompletableFuture<String> nameAsync(long id) {
    return CompletableFuture.completedFuture(nameOf((int) id));
  }

  /** Takes a string. */
  @CachedResult(expireAfterWrite = "1h")
  public String label(String text) {
    return nameOf(text.length());
  }

  /** Returns the result of {@link #label} as a future. */
  @CachedResult(expireAfterWrite = "1h")
  public CompletableFuture<String> labelAsync(String text) {
    return CompletableFuture.completedFuture(nameOf(text.length()));
  }

  /** Takes a list, whose {@code equals} is called through an interface. */
  @CachedResult(expireAfterWrite = "1h")
  public int length(List<Integer> numbers) {
    return numbers.size() + nameOf(numbers.size()).length();
  }

  /** Returns the result of {@link #length} as a future. */
  @CachedResult(expireAfterWrite = "1h")
  public CompletableFuture<Integer> lengthAsync(List<Integer> numbers) {
    return CompletableFuture.completedFuture(
        numbers.size() + nameOf(numbers.size()).length());
  }

  /** Has a cache with a short name, so that a benchmark can configure its size. */
  @CachedResult(cacheName = "sized", expireAfterWrite = "1h")
  public long sized(long number) {
    return number + 1;
  }
}
