package io.cachedresult.engine;

import io.cachedresult.engine.eviction.EvictionOrder;
import io.cachedresult.engine.stats.HitCounter;
import io.cachedresult.engine.time.AgeLimits;

/** Records the uses of entries. By any thread, without the lock. */
public final class UseRecorder<E extends Entry<E>> {

  private final HitCounter hits;
  private final EvictionOrder<E> order;
  private final AgeLimits ages;

  UseRecorder(CacheContext<E> context) {
    this.hits = context.stats.hits();
    this.order = context.order;
    this.ages = context.ages;
  }

  /** Returns whether the entry has a result that has not expired. */
  public boolean isLive(E entry) {
    return !entry.isPending() && !ages.isExpired(entry);
  }

  /** Like {@link #isLive}, but if so, also records when the entry was used. */
  boolean isUsable(E entry) {
    if (!isLive(entry)) {
      return false;
    }
    ages.recordUse(entry);
    return true;
  }

  /** Records a use without counting it. */
  public void recordUse(E entry) {
    ages.recordUse(entry);
    order.hit(entry);
  }

  /** Counts a hit, and records the use. */
  void countHit(E entry) {
    hits.increment();
    recordUse(entry);
  }
}
