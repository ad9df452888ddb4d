package io.cachedresult.benchmarks.policies;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * ARC, the adaptive replacement cache (Megiddo and Modha, FAST 2003). It keeps two lists in the
 * order of use, one of keys requested once and one of keys requested more often, and remembers as
 * many keys evicted from either. A request for a remembered key shows that its list should have
 * been longer, and moves the target size in that direction.
 */
public final class Arc implements Simulation {

  private final Set<Integer> once = new LinkedHashSet<>();
  private final Set<Integer> often = new LinkedHashSet<>();
  private final Set<Integer> evictedOnce = new LinkedHashSet<>();
  private final Set<Integer> evictedOften = new LinkedHashSet<>();
  private final int maximumSize;

  /** The target number of keys requested once. */
  private double target;

  public Arc(int maximumSize) {
    this.maximumSize = maximumSize;
  }

  @Override
  public boolean request(int key) {
    if (once.remove(key) || often.remove(key)) {
      often.add(key);
      return true;
    }
    if (evictedOnce.contains(key)) {
      double step = Math.max(1, (double) evictedOften.size() / evictedOnce.size());
      target = Math.min(maximumSize, target + step);
      evict(once.size() > target);
      evictedOnce.remove(key);
      often.add(key);
    } else if (evictedOften.contains(key)) {
      double step = Math.max(1, (double) evictedOnce.size() / evictedOften.size());
      target = Math.max(0, target - step);
      evict(once.size() >= target);
      evictedOften.remove(key);
      often.add(key);
    } else {
      makeRoom();
      once.add(key);
    }
    return false;
  }

  /** Makes room for a key that is neither held nor remembered. */
  private void makeRoom() {
    int seenOnce = once.size() + evictedOnce.size();
    int seen = seenOnce + often.size() + evictedOften.size();
    if (once.size() == maximumSize) {
      removeEldest(once);
    } else if (seenOnce == maximumSize) {
      removeEldest(evictedOnce);
      evict(once.size() > target);
    } else if (seen >= maximumSize) {
      if (seen == 2 * maximumSize) {
        removeEldest(evictedOften);
      }
      evict(once.size() > target);
    }
  }

  private void evict(boolean fromOnce) {
    if (often.isEmpty() || (fromOnce && !once.isEmpty())) {
      evictedOnce.add(removeEldest(once));
    } else {
      evictedOften.add(removeEldest(often));
    }
  }

  private static int removeEldest(Set<Integer> keys) {
    Iterator<Integer> eldest = keys.iterator();
    int key = eldest.next();
    eldest.remove();
    return key;
  }
}
