package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.contestants.ScoreService;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keys of other types, as a program with more than one cache has them: before anything is measured,
 * texts and lists go through the classes that all caches of a contestant share. Compiled for the one
 * type that is measured, a contestant would compare keys faster than it ever will in a program.
 */
public final class ProfilePollution {

  private static final int ROUNDS = 300_000;

  /** More than fit, so that there are misses and evictions. */
  private static final int DIFFERENT = 30_000;

  /** Every other question is for one of so few that they stay. */
  private static final int FREQUENT = 100;

  private ProfilePollution() {}

  /** Hits and misses of all methods that are not measured. */
  static long drive(ScoreService scores) {
    String[] texts =
        IntStream.range(0, DIFFERENT).mapToObj(Integer::toString).toArray(String[]::new);
    List<List<Integer>> lists = IntStream.range(0, DIFFERENT).mapToObj(List::of).toList();
    long sum = 0;
    for (int i = 0; i < ROUNDS; i++) {
      int key = i % 2 == 0 ? i / 2 % DIFFERENT : i / 2 % FREQUENT;
      sum += scores.label(texts[key]).length() + scores.length(lists.get(key));
      sum += scores.labelAsync(texts[key]).join().length()
          + scores.lengthAsync(lists.get(key)).join();
    }
    return sum;
  }
}
