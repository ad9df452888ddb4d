package io.cachedresult.benchmarks.policies;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;

/**
 * S3-FIFO (Yang, Zhang, Qiu, Yue and Rashmi: FIFO queues are all you need for cache eviction, SOSP
 * 2023). New keys enter a small queue, which holds a tenth of the entries. Keys requested again
 * while in the small queue move to the main queue; the others are evicted but remembered, up to the
 * size of the main queue. A remembered key goes directly to the main queue. A key at the head of
 * the main queue that was requested while in it moves to the tail instead of being evicted, at most
 * three times.
 */
public final class S3Fifo implements Simulation {

  private static final int MAXIMUM_COUNT = 3;

  private final Queue<Integer> small = new ArrayDeque<>();
  private final Queue<Integer> main = new ArrayDeque<>();
  private final Set<Integer> remembered = new LinkedHashSet<>();
  private final boolean[] held;
  private final byte[] count;
  private final int maximumSize;
  private final int smallSize;

  public S3Fifo(int maximumSize, int keys) {
    this.maximumSize = maximumSize;
    smallSize = Math.max(1, maximumSize / 10);
    held = new boolean[keys];
    count = new byte[keys];
  }

  @Override
  public boolean request(int key) {
    if (held[key]) {
      count[key] = (byte) Math.min(count[key] + 1, MAXIMUM_COUNT);
      return true;
    }
    while (small.size() + main.size() >= maximumSize) {
      evict();
    }
    (remembered.remove(key) ? main : small).add(key);
    held[key] = true;
    count[key] = 0;
    return false;
  }

  private void evict() {
    if (small.size() >= smallSize || main.isEmpty()) {
      evictFromSmall();
    } else {
      evictFromMain();
    }
  }

  private void evictFromSmall() {
    while (!small.isEmpty()) {
      int key = small.remove();
      if (count[key] <= 1) {
        held[key] = false;
        remember(key);
        return;
      }
      count[key] = 0;
      main.add(key);
      if (main.size() > maximumSize - smallSize) {
        evictFromMain();
      }
    }
  }

  private void evictFromMain() {
    int key = main.remove();
    while (count[key] > 0) {
      count[key]--;
      main.add(key);
      key = main.remove();
    }
    held[key] = false;
  }

  private void remember(int key) {
    remembered.add(key);
    if (remembered.size() > maximumSize - smallSize) {
      Iterator<Integer> oldest = remembered.iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
