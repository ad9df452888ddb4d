package io.cachedresult.benchmarks;

import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Arguments of {@link Scores#score}, asked for in an order that has nothing to do with the one in
 * which they were stored: memory is not fetched ahead for anyone.
 */
public final class Keys {

  /** The key that one would write by hand. */
  record Key(int level, String name) {}

  private final int[] levels;
  private final String[] names;

  /** The order of the questions. */
  private final int[] order;

  Keys(int count, Random random) {
    levels = IntStream.range(0, count).map(i -> i % 100).toArray();
    // Names with evenly spread hash codes, so that no contestant suffers from collisions.
    names = random
        .longs(count)
        .mapToObj(number -> Long.toString(number, Character.MAX_RADIX))
        .toArray(String[]::new);
    order = IntStream.range(0, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  int count() {
    return order.length;
  }

  int level(int i) {
    return levels[i];
  }

  String name(int i) {
    return names[i];
  }

  Object record(int i) {
    return new Key(levels[i], names[i]);
  }

  /** The next question of a thread. */
  @State(Scope.Thread)
  public static class Position {
    private int next;

    int advance(Keys keys) {
      next = next + 1 == keys.order.length ? 0 : next + 1;
      return keys.order[next];
    }
  }
}
