package io.cachedresult.benchmarks.policies;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;

/**
 * S3-FIFO (Yang, Zhang, Qiu, Yue and Rashmi: FIFO queues are all you need for cache eviction, SOSP
 * 2023): new keys wait in a small queue, a tenth of the entries; those asked for again there go on to
 * the main queue, the others are only remembered, as many as the main queue holds. A key that is
 * remembered goes to the main queue at once. Who leaves the main queue but was asked for in it goes to
 * its end instead, at most three times.
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
  public boolean ask(int key) {
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
