package io.cachedresult.benchmarks.traces;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The keys of requests, in order, and the same keys numbered, for use as array indices. */
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

  /** Returns a trace of these keys. */
  public static Trace of(long... keys) {
    return new Trace(keys.clone(), LongStream.of(keys).sorted().distinct().toArray());
  }

  /** Returns the number of requests. */
  public int requests() {
    return keys.length;
  }

  /** Returns the number of distinct keys. */
  public int distinct() {
    return distinct;
  }

  /** Returns the key of a request. */
  public long key(int request) {
    return keys[request];
  }

  /** Returns the number of the key of a request, from 0 to {@link #distinct}, exclusive. */
  public int number(int request) {
    return numbers[request];
  }

  /**
   * Returns a percentage of the keys, but at least 50: below that, a policy makes no difference.
   */
  public int share(int percent) {
    return Math.max(50, (int) ((long) distinct * percent / 100));
  }
}
