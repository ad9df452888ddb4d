package io.cachedresult.benchmarks.traces;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The keys of requests, in their order; and the same numbered, for whoever counts in arrays. */
public final class Trace {

  private final long[] keys;
  private final int[] numbers;
  private final int distinct;

  private Trace(long[] keys, long[] sorted) {
    this.keys = keys;
    this.numbers =
        LongStream.of(keys).mapToInt(key -> Arrays.binarySearch(sorted, key)).toArray();
    this.distinct = sorted.length;
  }

  public static Trace of(long... keys) {
    return new Trace(keys.clone(), LongStream.of(keys).sorted().distinct().toArray());
  }

  public int requests() {
    return keys.length;
  }

  /** How many keys there are. */
  public int distinct() {
    return distinct;
  }

  /** The key of a request. */
  public long key(int request) {
    return keys[request];
  }

  /** The same key as a number from 0 to {@link #distinct}, exclusive. */
  public int number(int request) {
    return numbers[request];
  }

  /** How many entries a share of the keys is, but no fewer than are worth a policy. */
  public int share(int percent) {
    return Math.max(50, (int) ((long) distinct * percent / 100));
  }
}
