package io.cachedresult.benchmarks;

import java.util.List;
import java.util.function.Consumer;

/** Keys of other types, as a program with more than one cache has them. */
final class OtherKeys {

  private OtherKeys() {}

  /** Hits and misses of the generated classes and others, so that none is compiled for one type. */
  static void drive(CachedScores generated, Consumer<Object> contestants) {
    List<List<Integer>> lists =
        List.of(List.of(), List.of(1), List.of(1, 2), List.of(1, 2, 3), List.of(1, 2, 3, 4));
    for (int i = 0; i < 1_000_000; i++) {
      Long id = (long) (i % 30_000);
      List<Integer> list = lists.get(i % lists.size());
      generated.label(id);
      generated.length(list);
      contestants.accept(id);
      contestants.accept(list);
      contestants.accept(id.toString());
    }
  }
}
