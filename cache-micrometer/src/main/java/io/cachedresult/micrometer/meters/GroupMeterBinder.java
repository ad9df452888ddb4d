package io.cachedresult.micrometer.meters;

import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.CacheGroupRegistry;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the meters of each group to a meter registry, and removes them together with the group. */
public final class GroupMeterBinder implements Consumer<String>, AutoCloseable {

  private final CacheGroupRegistry groups;
  private final MeterRegistry registry;

  /** By the name of the group; guarded by this. */
  private final Map<String, Bound> bound = new HashMap<>();

  private boolean isClosed;

  /** Holds the group, because meters refer to it weakly. */
  private record Bound(CacheGroup group, List<Meter> meters, boolean hasTier) {

    Bound withTier(List<Meter> added) {
      return new Bound(group, Stream.concat(meters.stream(), added.stream()).toList(), true);
    }
  }

  private GroupMeterBinder(CacheGroupRegistry groups, MeterRegistry registry) {
    this.groups = groups;
    this.registry = registry;
  }

  /** Binds the groups that exist, and those that are added later. */
  public static GroupMeterBinder bind(CacheGroupRegistry groups, MeterRegistry registry) {
    GroupMeterBinder binder = new GroupMeterBinder(groups, registry);
    groups.watch(binder);
    return binder;
  }

  /** Adds the meters of a name if its group was added, and removes them if it was removed. */
  @Override
  public synchronized void accept(String name) {
    CacheGroup group = isClosed ? null : groups.find(name);
    Bound known = bound.get(name);
    if (known != null && known.group != group) {
      known.meters.forEach(registry::remove);
      bound.remove(name);
    }
    if (group != null) {
      bound.put(name, complete(group, bound.get(name)));
    }
  }

  /** Adds the meters of the second tier once a cache of the group shares its results. */
  private Bound complete(CacheGroup group, @Nullable Bound known) {
    Bound complete = known == null
        ? new Bound(group, new GroupMeters(group, registry).register(), false)
        : known;
    return group.isShared() && !complete.hasTier
        ? complete.withTier(new TierMeters(group, registry).register())
        : complete;
  }

  /** Removes all meters. */
  @Override
  public void close() {
    groups.unwatch(this);
    List<String> names;
    synchronized (this) {
      isClosed = true;
      names = List.copyOf(bound.keySet());
    }
    names.forEach(this);
  }
}
