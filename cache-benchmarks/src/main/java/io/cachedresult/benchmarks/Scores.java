package io.cachedresult.benchmarks;

import io.cachedresult.CachedResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The cached method of the benchmarks, and others that only drive the same classes beforehand. */
public class Scores {

  static final int CAPACITY = 20_000;
  static final int EVICTING_CAPACITY = 10_000;

  /** The name of the cache whose size the environment sets: {@code CACHE_SHARED_MAX_SIZE}. */
  static final String SHARED = "shared";

  static final Object RESULT = new Object();

  private static final String[] NAMES =
      IntStream.range(0, 16).mapToObj(i -> "name " + i).toArray(String[]::new);

  /** The key of {@link #score} that one would write by hand. */
  record Key(int level, String name) {}

  /** One number; a result that many share, and next to nothing to compute. */
  @CachedResult(expireAfterWrite = "1h")
  public String name(long id) {
    return NAMES[(int) id & (NAMES.length - 1)];
  }

  /** The same as a future. */
  @CachedResult(expireAfterWrite = "1h")
  public CompletableFuture<String> nameAsync(long id) {
    return CompletableFuture.completedFuture(NAMES[(int) id & (NAMES.length - 1)]);
  }

  /** Two arguments, one of them an object. */
  @CachedResult(expireAfterWrite = "1h")
  public long score(int level, String name) {
    return 31L * level + name.length();
  }

  /** As a future. */
  @CachedResult(maximumSize = CAPACITY, expireAfterWrite = "1h")
  public CompletableFuture<Long> scoreLater(int level, String name) {
    return CompletableFuture.completedFuture(score(level, name));
  }

  /** So little to compute that a miss is all administration; far more keys than entries. */
  @CachedResult(maximumSize = EVICTING_CAPACITY, expireAfterWrite = "1h")
  public long next(long number) {
    return number + 1;
  }

  /** For a cache whose size is set from outside. */
  @CachedResult(cacheName = "sized", expireAfterWrite = "1h")
  public long sized(long number) {
    return number + 1;
  }

  /** The smallest entries: a number, and a result that all share. */
  @CachedResult(cacheName = SHARED, expireAfterWrite = "1h")
  public Object shared(long number) {
    return RESULT;
  }

  /** A key of another shape. */
  @CachedResult(maximumSize = CAPACITY, expireAfterWrite = "1h")
  public String label(long id) {
    return "label " + id;
  }

  /** A key that is compared by a method of an interface. */
  @CachedResult(maximumSize = CAPACITY, expireAfterWrite = "1h")
  public int length(List<Integer> numbers) {
    return numbers.size();
  }
}
