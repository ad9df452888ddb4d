package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.contestants.ScoreService;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Arguments of {@link ScoreService#score} and {@link ScoreService#name}, requested with very
 * different frequencies: that of the n-th key is proportional to n to the power of -0.99 (Zipf's
 * law, with the exponent of the Yahoo! Cloud Serving Benchmark). The rank of a key is unrelated to
 * the order in which the keys are stored.
 */
@State(Scope.Benchmark)
public class ZipfKeys {

  private static final int COUNT = 10_000;
  private static final int REQUESTS = 1 << 18;
  private static final double EXPONENT = -0.99;

  private final int[] levels = IntStream.range(0, COUNT).map(i -> i % 100).toArray();

  private final long[] ids;

  /** Names with evenly spread hash codes, so that no contestant suffers from collisions. */
  private final String[] names;

  /** The order of the requests. */
  private final int[] order;

  /** Creates keys and an order, which are always the same. */
  public ZipfKeys() {
    Random random = new Random(1);
    ids = random.longs(COUNT).toArray();
    names = Arrays.stream(ids)
        .mapToObj(number -> Long.toString(number, Character.MAX_RADIX))
        .toArray(String[]::new);
    order = requests(random);
  }

  private static int[] requests(Random random) {
    double[] upTo =
        IntStream.rangeClosed(1, COUNT).mapToDouble(n -> Math.pow(n, EXPONENT)).toArray();
    Arrays.parallelPrefix(upTo, Double::sum);
    int[] byRank = shuffled(random);
    return IntStream.generate(() -> rank(upTo, random.nextDouble() * upTo[COUNT - 1]))
        .limit(REQUESTS)
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

  /** The position of a thread in the order of the requests. */
  @State(Scope.Thread)
  public static class Position {
    private int next;

    int advance(ZipfKeys keys) {
      next = next + 1 == keys.order.length ? 0 : next + 1;
      return keys.order[next];
    }
  }
}
