package io.cachedresult.benchmarks.contestants;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Groups of contestants that take part in a workload, or that the report marks. */
public enum ContestantGroup {
  /** The contestants of this project, which tables and charts highlight. */
  OURS(one -> switch (one) {
    case LRU_CACHE, GENERATED, GENERATED_SCAN_RESISTANT -> true;
    default -> false;
  }),

  /** Contestants that do less work than the others, which makes a comparison not quite fair. */
  WITHOUT_STATISTICS_AND_EXPIRY(one -> !one.countsAndExpires()),

  /**
   * Contestants with an eviction policy of their own; frameworks use that of the cache below them.
   */
  WITH_OWN_POLICY(one -> switch (one) {
    case GUAVA, CAFFEINE_SAME_THREAD, CACHE2K, GENERATED, GENERATED_SCAN_RESISTANT -> true;
    default -> false;
  }),

  /** Contestants that can be cleared while other threads use them. */
  CLEARABLE(one -> switch (one) {
    case CONCURRENT_HASH_MAP,
        LINKED_HASH_MAP,
        GUAVA,
        CAFFEINE,
        CAFFEINE_SAME_THREAD,
        GENERATED,
        GENERATED_SCAN_RESISTANT -> true;
    default -> false;
  }),

  /** Contestants that evict; the map has no limit. */
  EVICTING(one -> one != Contestant.CONCURRENT_HASH_MAP);

  private final Predicate<Contestant> condition;

  ContestantGroup(Predicate<Contestant> condition) {
    this.condition = condition;
  }

  /** Returns whether the group contains a contestant. */
  public boolean contains(Contestant contestant) {
    return condition.test(contestant);
  }

  /** Returns the titles of all contestants of the group. */
  public List<String> titles() {
    return Stream.of(Contestant.values())
        .filter(condition)
        .map(Contestant::title)
        .toList();
  }
}
