package io.cachedresult.engine.eviction;

import io.cachedresult.Eviction;
import io.cachedresult.engine.lock.CacheLock;

/** Creates the eviction order for a policy and a maximum size. */
public final class EvictionOrderFactory {

  private EvictionOrderFactory() {}

  /** Returns an empty order. */
  public static <E extends EvictionNode<E>> EvictionOrder<E> create(
      Eviction policy, int maximumSize, CacheLock lock) {
    if (policy == Eviction.SCAN_RESISTANT) {
      return new ScanResistantOrder<>(lock);
    }
    return maximumSize <= ExactOrder.LARGEST ? new ExactOrder<>(lock) : new RelaxedOrder<>(lock);
  }
}
