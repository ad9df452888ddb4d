package io.cachedresult.benchmarks.policies;

import io.cachedresult.benchmarks.traces.Trace;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The largest possible number of hits, computed with knowledge of all future requests: the key
 * whose next request is farthest away is evicted, or not stored at all (Belady, IBM Systems Journal
 * 1966).
 *
 * <p>The farthest request is the maximum of a heap. Past requests stay in the heap: they are
 * smaller than all future requests, so they are never the maximum.
 */
public final class Belady {

  private static final int NEVER = Integer.MAX_VALUE;

  private final Trace trace;
  private final int[] next;

  public Belady(Trace trace) {
    this.trace = trace;
    next = new int[trace.requests()];
    int[] later = new int[trace.distinct()];
    Arrays.fill(later, NEVER);
    for (int i = next.length - 1; i >= 0; i--) {
      next[i] = later[trace.number(i)];
      later[trace.number(i)] = i;
    }
  }

  /** Returns the number of hits of a cache with this number of entries. */
  public long hits(int maximumSize) {
    PriorityQueue<Integer> farthest = new PriorityQueue<>(Comparator.reverseOrder());
    BitSet held = new BitSet(trace.distinct());
    int size = 0;
    long hits = 0;
    for (int i = 0; i < next.length; i++) {
      int key = trace.number(i);
      if (held.get(key)) {
        hits++;
        size--;
        held.clear(key);
      }
      if (next[i] != NEVER) {
        held.set(key);
        farthest.add(next[i]);
        if (++size > maximumSize) {
          held.clear(trace.number(farthest.remove()));
          size--;
        }
      }
    }
    return hits;
  }
}
