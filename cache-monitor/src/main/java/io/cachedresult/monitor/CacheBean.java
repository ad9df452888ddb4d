package io.cachedresult.monitor;

import io.cachedresult.ResultCache;

/** What JMX shows of a group. */
record CacheBean(CacheGroups groups, CacheGroup group) implements CacheMXBean {

  private Figures figures() {
    groups.refresh();
    return group.figures();
  }

  @Override
  public int getInstances() {
    return figures().instances();
  }

  @Override
  public long getHits() {
    return figures().stats().hits();
  }

  @Override
  public long getMisses() {
    return figures().stats().misses();
  }

  @Override
  public double getHitRatePercent() {
    return figures().hitRatePercent();
  }

  @Override
  public long getCurrentItems() {
    return figures().items();
  }

  @Override
  public long getMaximumItems() {
    return figures().maximumItems();
  }

  @Override
  public long getCurrentBytes() {
    return figures().bytes();
  }

  @Override
  public long getMaximumBytes() {
    return figures().maximumBytes().orElse(-1);
  }

  @Override
  public long getEvictions() {
    return figures().stats().evictions();
  }

  @Override
  public long getMemoryEvictions() {
    return figures().stats().memoryEvictions();
  }

  @Override
  public long getEvictionBytes() {
    return figures().stats().evictionWeight();
  }

  @Override
  public long getRejections() {
    return figures().stats().rejections();
  }

  @Override
  public long getExpirations() {
    return figures().stats().expirations();
  }

  @Override
  public long getLoads() {
    return figures().stats().loads();
  }

  @Override
  public long getFailures() {
    return figures().stats().failures();
  }

  @Override
  public double getMeanLoadMillis() {
    return figures().meanLoadMillis();
  }

  @Override
  public boolean isFallback() {
    return figures().isFallback();
  }

  @Override
  public void clear() {
    group.living().forEach(ResultCache::invalidateAll);
  }

  @Override
  public void fallBack() {
    groups.registry().fallBack(group.name());
  }

  @Override
  public void resume() {
    groups.registry().resume(group.name());
  }
}
