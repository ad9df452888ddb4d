package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.contestants.ScoreService;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Arguments of {@link ScoreService#score} and {@link ScoreService#name}, some asked for much more often than others: the n-th as often as
 * n to the power of -0.99 says (Zipf's law, with the exponent of the Yahoo! Cloud Serving Benchmark).
 * Which they are has nothing to do with the order in which they are stored.
 */
@State(Scope.Benchmark)
public class ZipfKeys {

  private static final int COUNT = 10_000;
  private static final int QUESTIONS = 1 << 18;
  private static final double EXPONENT = -0.99;

  private final int[] levels = IntStream.range(0, COUNT).map(i -> i % 100).toArray();

  private final long[] ids;

  /** Names with evenly spread hash codes, so that no contestant suffers from collisions. */
  private final String[] names;

  /** The order of the questions. */
  private final int[] order;

  /** Makes the same keys and questions each time. */
  public ZipfKeys() {
    Random random = new Random(1);
    ids = random.longs(COUNT).toArray();
    names = Arrays.stream(ids)
        .mapToObj(number -> Long.toString(number, Character.MAX_RADIX))
        .toArray(String[]::new);
    order = questions(random);
  }

  private static int[] questions(Random random) {
    double[] upTo =
        IntStream.rangeClosed(1, COUNT).mapToDouble(n -> Math.pow(n, EXPONENT)).toArray();
    Arrays.parallelPrefix(upTo, Double::sum);
    int[] byRank = shuffled(random);
    return IntStream.generate(() -> rank(upTo, random.nextDouble() * upTo[COUNT - 1]))
        .limit(QUESTIONS)
        .map(rank -> byRank[rank])
        .toArray();
  }

  private static int rank(double[] upTo, double drawn) {
    int at = Arrays.binarySearch(upTo, drawn);
    return at >= 0 ? at : -at - 1;
  }

  private static int[] shuffled(Random random) {
    int[] all = IntStream.range(0, COUNT).toArray();
    for (int i = COUNT - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = all[i];
      all[i] = all[j];
      all[j] = swapped;
    }
    return all;
  }

  int count() {
    return COUNT;
  }

  int level(int i) {
    return levels[i];
  }

  String name(int i) {
    return names[i];
  }

  long id(int i) {
    return ids[i];
  }

  /** The next question of a thread. */
  @State(Scope.Thread)
  public static class Position {
    private int next;

    int advance(ZipfKeys keys) {
      next = next + 1 == keys.order.length ? 0 : next + 1;
      return keys.order[next];
    }
  }
}
