package io.cachedresult.benchmarks;

import java.util.List;
import java.util.function.Consumer;

/** Keys of other types, as a program with more than one cache has them. */
final class OtherKeys {

  private static final int CALLS = 1_000_000;
  private static final int DIFFERENT = 30_000;
  private static final List<List<Integer>> LISTS =
      List.of(List.of(), List.of(1), List.of(1, 2), List.of(1, 2, 3), List.of(1, 2, 3, 4));

  private OtherKeys() {}

  /** Hits and misses of the generated classes, so that what they share is compiled for no one. */
  static void drive(CachedScores generated) {
    for (int i = 0; i < CALLS; i++) {
      generated.label(i % DIFFERENT);
      generated.length(LISTS.get(i % LISTS.size()));
    }
  }

  /** Looks keys up in a contestant, so that it is compiled for no type of its own. */
  static void drive(Consumer<Object> contestant) {
    for (int i = 0; i < CALLS; i++) {
      Long id = (long) (i % DIFFERENT);
      contestant.accept(id);
      contestant.accept(LISTS.get(i % LISTS.size()));
      contestant.accept(id.toString());
    }
  }
}
