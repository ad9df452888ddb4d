package io.cachedresult.engine;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.CacheSettings;
import io.cachedresult.access.Access;
import io.cachedresult.shared.SharedTier;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings and the environment of a new cache.
 *
 * <p>The cache of a static method is created in a static initializer. An exception there would
 * reach the first caller as an {@link ExceptionInInitializerError}, and others as a {@link
 * NoClassDefFoundError} without a message. So if a setting cannot be read, such a cache is created
 * nevertheless, in an environment of its own: it stores nothing, and each call of the method
 * throws.
 *
 * @param tier the second tier; null if the cache does not share its results, or if there is none
 * @param failure why a setting cannot be read; null if all can be
 */
record Configuration(
    CacheSettings settings,
    CacheEnvironment environment,
    @Nullable SharedTier tier,
    @Nullable CacheConfigurationException failure) {

  /**
   * Configures a cache.
   *
   * @throws CacheConfigurationException if a setting cannot be read, unless the cache is that of a
   *     static method
   */
  static Configuration of(CacheSpec spec, CacheEnvironment environment) {
    try {
      SharedTier tier = spec.codec() == null ? null : Access.toApi().sharedTier(environment);
      return new Configuration(spec.resolve(environment), environment, tier, null);
    } catch (CacheConfigurationException failure) {
      if (!spec.isOfStaticMethod()) {
        throw failure;
      }
      CacheEnvironment unseen = CacheEnvironment.builder()
          .settings(Map.of("CACHE_BYPASS", "1"))
          .ticker(() -> 0)
          .registry(new CacheRegistry())
          .build();
      return new Configuration(spec.resolve(unseen), unseen, null, failure);
    }
  }

  /** Returns the age at which results expire in this process. */
  Duration expireAfterWrite() {
    Duration everywhere = settings.expireAfterWrite();
    Duration near = settings.nearExpireAfterWrite().orElse(everywhere);
    return tier == null || near.compareTo(everywhere) > 0 ? everywhere : near;
  }
}
