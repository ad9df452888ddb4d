package io.cachedresult.examples.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Compares the times of several contestants that take turns. Each contestant does the same work in
 * every round, in short slices. The best time of each slice counts: other programs can only
 * lengthen a time, and they rarely disturb the same slice in every round.
 *
 * <pre>{@code
 * while (best.startRound()) {
 *   contestants.forEach(contestant -> contestant.run(best));
 * }
 * }</pre>
 *
 * @param <C> identifies a contestant
 */
public final class BestOfRounds<C> {

  private static final int FEWEST_ROUNDS = 6;
  private static final int ROUNDS_WITHOUT_IMPROVEMENT = 4;

  /** An improvement by a smaller fraction does not justify another round. */
  private static final double SIGNIFICANT = 0.01;

  /** The best times in nanoseconds, by the number of the slice. */
  private final Map<C, Map<Integer, Long>> best = new HashMap<>();

  private final LongSupplier clock;
  private final long longestNanos;
  private final long startedAt;
  private int rounds;
  private int lastImprovement;
  private long totalAtLastImprovement = Long.MAX_VALUE;

  /**
   * Creates a comparison.
   *
   * @param longest the time after which no more rounds start, except for the first six
   * @param clock the time in nanoseconds
   */
  public BestOfRounds(Duration longest, LongSupplier clock) {
    this.longestNanos = longest.toNanos();
    this.clock = clock;
    this.startedAt = clock.getAsLong();
  }

  /** Starts another round. Returns false if the times have settled or the time is up. */
  public boolean startRound() {
    long total = best.keySet().stream().mapToLong(this::nanos).sum();
    if (rounds > 0 && total < totalAtLastImprovement * (1 - SIGNIFICANT)) {
      totalAtLastImprovement = total;
      lastImprovement = rounds;
    }
    boolean isSettled = rounds - lastImprovement >= ROUNDS_WITHOUT_IMPROVEMENT;
    boolean isLate = clock.getAsLong() - startedAt >= longestNanos;
    if (rounds >= FEWEST_ROUNDS && (isSettled || isLate)) {
      return false;
    }
    rounds++;
    return true;
  }

  /** Adds the time of a slice in this round. */
  public void add(C contestant, int slice, long nanos) {
    best.computeIfAbsent(contestant, key -> new TreeMap<>()).merge(slice, nanos, Math::min);
  }

  /** Returns the best time of a contestant in nanoseconds. */
  public long nanos(C contestant) {
    Map<Integer, Long> slices = best.get(contestant);
    if (slices == null) {
      throw new NoSuchElementException(contestant + " has no time.");
    }
    return slices.values().stream().mapToLong(Long::longValue).sum();
  }
}
