package io.cachedresult.engine;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.CacheSettings;
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
 * @param failure why a setting cannot be read; null if all can be
 */
record Configuration(
    CacheSettings settings,
    CacheEnvironment environment,
    @Nullable CacheConfigurationException failure) {

  /**
   * Configures a cache.
   *
   * @throws CacheConfigurationException if a setting cannot be read, unless the cache is that of a
   *     static method
   */
  static Configuration of(CacheSpec spec, CacheEnvironment environment) {
    try {
      return new Configuration(spec.resolve(environment), environment, null);
    } catch (CacheConfigurationException failure) {
      if (!spec.isOfStaticMethod()) {
        throw failure;
      }
      CacheEnvironment unseen = CacheEnvironment.builder()
          .settings(Map.of("CACHE_BYPASS", "1"))
          .ticker(() -> 0)
          .registry(new CacheRegistry())
          .build();
      return new Configuration(spec.resolve(unseen), unseen, failure);
    }
  }
}
