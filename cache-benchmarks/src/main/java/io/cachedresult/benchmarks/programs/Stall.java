package io.cachedresult.benchmarks.programs;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;
import io.cachedresult.benchmarks.measurements.Figure;
import io.cachedresult.benchmarks.measurements.Median;
import io.cachedresult.benchmarks.measurements.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Measures how long a call waits while another thread removes many results: the longest of the calls
 * with new keys in that time. One JVM measures one contestant.
 */
public final class Stall {

  private static final int ROUNDS = 7;

  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  private Stall() {}

  /**
   * Prints the figure of the contestant named by the first argument. The second one is the number of
   * results.
   */
  public static void main(String[] arguments) throws InterruptedException {
    Contestant contestant = Contestant.valueOf(arguments[0]);
    int entries = Integer.parseInt(arguments[1]);
    ScoreService scores = contestant.make(2 * entries);
    List<Double> longest = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (long id = 0; id < entries; id++) {
        scores.name(id);
      }
      System.gc();
      // No other round has these keys.
      long firstKey = entries * (round + 1L);
      double milliseconds = longestMiss(contestant, scores, firstKey) / NANOSECONDS_PER_MILLISECOND;
      if (round > 0) {
        longest.add(milliseconds);
      }
    }
    System.out.println(new Figure(Metric.LONGEST, Median.of(longest).orElseThrow()).line());
    // Some contestants have threads that would keep the JVM alive.
    System.exit(0);
  }

  private static long longestMiss(Contestant contestant, ScoreService scores, long firstKey)
      throws InterruptedException {
    AtomicBoolean isDone = new AtomicBoolean();
    CountDownLatch isCalling = new CountDownLatch(1);
    long[] longest = {0};
    Thread caller = new Thread(() -> {
      for (long calls = 0; !isDone.get(); calls++) {
        long start = System.nanoTime();
        scores.name(firstKey + calls);
        longest[0] = calls < 1_000 ? 0 : Math.max(longest[0], System.nanoTime() - start);
        if (calls == 1_000) {
          isCalling.countDown();
        }
      }
    });
    caller.start();
    isCalling.await();
    contestant.clearNames(scores);
    isDone.set(true);
    caller.join();
    return longest[0];
  }
}
