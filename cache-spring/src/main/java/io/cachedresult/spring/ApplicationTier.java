package io.cachedresult.spring;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.shared.SharedTier;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The second tier of the caches of an application, if there is one: a bean of the application, or
 * else the tier that the settings specify.
 */
final class ApplicationTier implements AutoCloseable {

  /** The name of the setting by which factories ask for the address. */
  private static final String ADDRESS = "CACHE_REDIS_URI";

  private static final String PROPERTY = CachedResultProperties.PREFIX + ".redis-uri";

  private final @Nullable SharedTier tier;
  private final boolean isOwned;

  private ApplicationTier(@Nullable SharedTier tier, boolean isOwned) {
    this.tier = tier;
    this.isOwned = isOwned;
  }

  /** Returns an instance without a tier. The caches then use the tier of the process, if any. */
  static ApplicationTier none() {
    return new ApplicationTier(null, false);
  }

  /** Returns a tier that Spring closes. */
  static ApplicationTier of(SharedTier bean) {
    return new ApplicationTier(bean, false);
  }

  /**
   * Creates the tier that the settings specify.
   *
   * @param address the address in the application's properties; without it, that of the process is
   *     used
   * @throws IllegalStateException if there is an address in the application's properties, but no
   *     tier for it. The message does not contain the address
   */
  static ApplicationTier create(@Nullable String address, @Nullable ClassLoader loader) {
    if (address == null || address.isBlank()) {
      return new ApplicationTier(find(ProcessSettings::find, loader), true);
    }
    SharedTier created;
    try {
      created = find(
          setting -> setting.equals(ADDRESS) ? address : ProcessSettings.find(setting), loader);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalStateException(PROPERTY + ": " + unreadable.getMessage(), unreadable);
    }
    if (created == null) {
      throw new IllegalStateException(PROPERTY
          + " is set, but no library can connect to it. Add the dependency"
          + " io.cachedresult:cache-redis.");
    }
    return new ApplicationTier(created, true);
  }

  private static @Nullable SharedTier find(
      Function<String, @Nullable String> setting, @Nullable ClassLoader loader) {
    for (SharedTier.Factory factory : ServiceLoader.load(SharedTier.Factory.class, loader)) {
      SharedTier created = factory.create(setting);
      if (created != null) {
        return created;
      }
    }
    return null;
  }

  boolean isNone() {
    return tier == null;
  }

  void addTo(CacheEnvironment.Builder environment) {
    if (tier != null) {
      environment.sharedTier(tier);
    }
  }

  /** Closes the tier if the settings specified it. */
  @Override
  public void close() {
    if (tier != null && isOwned) {
      tier.close();
    }
  }
}
