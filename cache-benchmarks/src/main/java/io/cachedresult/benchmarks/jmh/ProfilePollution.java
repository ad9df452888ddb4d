package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.contestants.ScoreService;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Calls a contestant with keys of other types before anything is measured, because a real program
 * has more than one cache: strings and lists go through the classes that all caches of a contestant
 * share. If the JIT compiled these classes for the measured key type only, a contestant would
 * compare keys faster than it ever can in a real program.
 */
final class ProfilePollution {

  private static final int ROUNDS = 300_000;

  /** The number of keys: more than fit, so that there are misses and evictions. */
  private static final int DIFFERENT = 30_000;

  /** Every other request is for one of these few keys, which stay cached. */
  private static final int FREQUENT = 100;

  private ProfilePollution() {}

  /** Causes hits and misses of the methods that are not measured. Returns a value to consume. */
  static long drive(ScoreService scores) {
    String[] strings =
        IntStream.range(0, DIFFERENT).mapToObj(Integer::toString).toArray(String[]::new);
    List<List<Integer>> lists = IntStream.range(0, DIFFERENT).mapToObj(List::of).toList();
    long sum = 0;
    for (int i = 0; i < ROUNDS; i++) {
      int key = i % 2 == 0 ? i / 2 % DIFFERENT : i / 2 % FREQUENT;
      sum += scores.label(strings[key]).length() + scores.length(lists.get(key));
      sum += scores.labelAsync(strings[key]).join().length()
          + scores.lengthAsync(lists.get(key)).join();
    }
    return sum;
  }
}
