package io.cachedresult.monitor;

import io.cachedresult.ResultCache;
import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.CacheGroupRegistry;
import io.cachedresult.micrometer.groups.GroupTotals;
import io.cachedresult.monitor.endpoints.ChangeLog;
import io.cachedresult.shared.TierHealth;
import java.util.List;

/** Shows a group in JMX. */
record CacheBean(CacheGroupRegistry groups, CacheGroup group, boolean isReadOnly)
    implements CacheMXBean {

  /** JMX does not tell who calls an operation. */
  private static final String CLIENT = "a client of JMX";

  private GroupTotals totals() {
    groups.refresh();
    return group.totals();
  }

  @Override
  public int getInstances() {
    return totals().instances();
  }

  @Override
  public long getHits() {
    return totals().stats().hits();
  }

  @Override
  public long getMisses() {
    return totals().stats().misses();
  }

  @Override
  public double getHitRatePercent() {
    return totals().hitRatePercent();
  }

  @Override
  public long getCurrentItems() {
    return totals().items();
  }

  @Override
  public long getMaximumItems() {
    return totals().maximumItems().orElse(-1);
  }

  @Override
  public long getCurrentBytes() {
    return totals().bytes();
  }

  @Override
  public long getMaximumBytes() {
    return totals().maximumBytes().orElse(-1);
  }

  @Override
  public long getEvictions() {
    return totals().stats().evictions();
  }

  @Override
  public long getMemoryEvictions() {
    return totals().stats().memoryEvictions();
  }

  @Override
  public long getEvictionBytes() {
    return totals().stats().evictionWeight();
  }

  @Override
  public long getRejections() {
    return totals().stats().rejections();
  }

  @Override
  public long getExpirations() {
    return totals().stats().expirations();
  }

  @Override
  public long getRefreshFailures() {
    return totals().stats().refreshFailures();
  }

  @Override
  public long getWaits() {
    return totals().stats().waits();
  }

  @Override
  public long getLoads() {
    return totals().stats().loads();
  }

  @Override
  public long getFailures() {
    return totals().stats().failures();
  }

  @Override
  public double getMeanLoadMillis() {
    return totals().meanLoadMillis();
  }

  @Override
  public double getMeanOwnLoadMillis() {
    return totals().meanOwnLoadMillis();
  }

  @Override
  public double getTimeSavedMillis() {
    return totals().timeSavedMillis();
  }

  @Override
  public long getPuts() {
    return totals().stats().puts();
  }

  @Override
  public boolean isShared() {
    return totals().sharedTier().isPresent();
  }

  @Override
  public long getSharedHits() {
    return totals().stats().sharedHits();
  }

  @Override
  public boolean isSharedTierConnected() {
    return totals().sharedTier().map(TierHealth::isConnected).orElse(false);
  }

  @Override
  public boolean isSharedTierBypassed() {
    return totals().sharedTier().map(TierHealth::isBypassed).orElse(false);
  }

  @Override
  public long getSharedTierFailures() {
    return totals().sharedTier().map(TierHealth::failures).orElse(-1L);
  }

  @Override
  public boolean isPassThrough() {
    return totals().isPassThrough();
  }

  @Override
  public boolean isBypassed() {
    return totals().isBypassed();
  }

  @Override
  public void clear() {
    ensureWritable();
    long items = group.totals().items();
    group.living().forEach(ResultCache::invalidateAll);
    ChangeLog.cleared(List.of(group.name()), items, CLIENT);
  }

  @Override
  public void passThrough() {
    ensureWritable();
    groups.registry().passThrough(group.name());
    ChangeLog.switched(group.name(), "pass-through mode", CLIENT);
  }

  @Override
  public void bypass() {
    ensureWritable();
    groups.registry().bypass(group.name());
    ChangeLog.switched(group.name(), "bypassing", CLIENT);
  }

  @Override
  public void resume() {
    ensureWritable();
    groups.registry().resume(group.name());
    ChangeLog.switched(group.name(), "normal mode", CLIENT);
  }

  private void ensureWritable() {
    if (isReadOnly) {
      throw new UnsupportedOperationException(
          "The monitor is read-only. Start it without CacheMonitor.Builder.readOnly to change caches.");
    }
  }
}
