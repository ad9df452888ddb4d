package io.cachedresult.benchmarks;

import io.cachedresult.CachedResult;
import java.util.List;

/** The cached method of the benchmarks, and others that only drive the same classes beforehand. */
public class Scores {

  static final int CAPACITY = 20_000;

  /** Two arguments, one of them an object. */
  @CachedResult(maximumSize = CAPACITY, expireAfterWrite = "1h")
  public long score(int level, String name) {
    return 31L * level + name.length();
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
