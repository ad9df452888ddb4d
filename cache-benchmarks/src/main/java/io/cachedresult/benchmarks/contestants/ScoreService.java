package io.cachedresult.benchmarks.contestants;

import io.cachedresult.CachedResult;
import io.cachedresult.benchmarks.jmh.ProfilePollution;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * The cached methods of the benchmarks, with next to nothing to compute. Every {@link Contestant} is
 * a subclass that keeps their results, so that whoever calls them calls the same methods. Measured
 * are {@code score}, {@code name} and {@code nameAsync}; {@link ProfilePollution} asks the others.
 */
public class ScoreService {

  /** Results that many keys share. A test takes them away, so that nothing can be computed. */
  static final String[] NAMES =
      IntStream.range(0, 16).mapToObj(i -> "name " + i).toArray(String[]::new);

  /** The key of {@link #score} that one would write by hand. */
  record Key(int level, String name) {}

  private static String nameOf(int number) {
    return Objects.requireNonNull(NAMES[number & (NAMES.length - 1)]);
  }

  /** Two arguments, one of them an object. */
  @CachedResult(expireAfterWrite = "1h")
  public long score(int level, String name) {
    return 31L * level + name.length() + nameOf(level).length();
  }

  /** One number; a result that many share. */
  @CachedResult(expireAfterWrite = "1h")
  public String name(long id) {
    ComputationCounter.add();
    return nameOf((int) id);
  }

  /** The same as a future. */
  @CachedResult(expireAfterWrite = "1h")
  public CompletableFuture<String> nameAsync(long id) {
    return CompletableFuture.completedFuture(nameOf((int) id));
  }

  /** A key that is a text. */
  @CachedResult(expireAfterWrite = "1h")
  public String label(String text) {
    return nameOf(text.length());
  }

  /** The same as a future. */
  @CachedResult(expireAfterWrite = "1h")
  public CompletableFuture<String> labelAsync(String text) {
    return CompletableFuture.completedFuture(nameOf(text.length()));
  }

  /** A key that is compared by a method of an interface. */
  @CachedResult(expireAfterWrite = "1h")
  public int length(List<Integer> numbers) {
    return numbers.size() + nameOf(numbers.size()).length();
  }

  /** The same as a future. */
  @CachedResult(expireAfterWrite = "1h")
  public CompletableFuture<Integer> lengthAsync(List<Integer> numbers) {
    return CompletableFuture.completedFuture(
        numbers.size() + nameOf(numbers.size()).length());
  }

  /** For a cache whose size is set from outside. */
  @CachedResult(cacheName = "sized", expireAfterWrite = "1h")
  public long sized(long number) {
    return number + 1;
  }
}
