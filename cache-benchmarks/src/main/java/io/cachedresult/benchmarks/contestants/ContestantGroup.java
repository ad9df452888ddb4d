package io.cachedresult.benchmarks.contestants;

import java.util.List;
import java.util.stream.Stream;

/** Which contestants take part in what. */
public final class ContestantGroup {

  private ContestantGroup() {}

  /** Those whose titles tables and charts highlight. */
  public static List<String> ours() {
    return Stream.of(Contestant.values())
        .filter(one -> switch (one) {
          case LRU_CACHE, GENERATED, GENERATED_SCAN_RESISTANT -> true;
          default -> false;
        })
        .map(Contestant::title)
        .toList();
  }

  /** Those that keep less than the others: a comparison that is not quite fair to anybody else. */
  public static List<String> withoutStatisticsAndAge() {
    return Stream.of(Contestant.values())
        .filter(one -> !one.countsAndExpires())
        .map(Contestant::title)
        .toList();
  }

  /** Frameworks evict as the cache below them does; maps without bounds do not. */
  public static boolean hasItsOwnPolicy(Contestant one) {
    return switch (one) {
      case GUAVA, CAFFEINE_SAME_THREAD, CACHE2K, GENERATED, GENERATED_SCAN_RESISTANT -> true;
      default -> false;
    };
  }

  /** Whoever has no bounds does not evict. */
  public static boolean evicts(Contestant one) {
    return one != Contestant.CONCURRENT_HASH_MAP;
  }
}
