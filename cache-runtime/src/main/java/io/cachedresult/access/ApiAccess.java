package io.cachedresult.access;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSettings;
import io.cachedresult.CacheStats;
import io.cachedresult.CircularComputationException;
import io.cachedresult.ComputationTimeoutException;
import io.cachedresult.ResultCache;
import io.cachedresult.SettingOrigin;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.memory.MemoryBudget;
import io.cachedresult.shared.SharedTier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The operations on API objects that are open to the engine, but not to users. */
public interface ApiAccess {

  /**
   * Returns the settings that an environment has in place of the process's; empty if it has none.
   */
  Optional<Map<String, String>> settings(CacheEnvironment environment);

  /**
   * Returns a map from the name of each setting for a single cache to the name of a cache that it
   * has applied to, or to an empty string as long as there is none. All environments with the same
   * settings share the map.
   */
  ConcurrentMap<String, String> settingUsers(CacheEnvironment environment);

  /** Returns the memory budget that the caches of an environment share. */
  MemoryBudget memory(CacheEnvironment environment);

  /** Returns the user's weighers, by the class whose instances they weigh. */
  Map<Class<?>, ToLongFunction<Object>> weighers(CacheEnvironment environment);

  /** Returns the second tier of an environment; null if it has none. */
  @Nullable
  SharedTier sharedTier(CacheEnvironment environment);

  /**
   * Registers a cache.
   *
   * @param modeSwitch switches the mode of the cache; lives as long as the cache
   * @param last returns the final statistics after the cache was garbage-collected; must not refer
   *     to the cache
   */
  void register(
      CacheEnvironment environment,
      ResultCache cache,
      ModeSwitch modeSwitch,
      Supplier<CacheStats> last);

  /** Returns the settings of a cache; attributes without a value have their defaults. */
  CacheSettings settings(
      String name,
      AttributeValues values,
      long sharedMemory,
      CacheMode mode,
      Map<String, SettingOrigin> origins);

  /** Returns a copy of the settings in which an operator has switched the cache to a mode. */
  CacheSettings withMode(CacheSettings settings, CacheMode mode);

  /** Creates the exception for a setting that cannot be read. */
  CacheConfigurationException configurationException(String message);

  /** Creates the exception for a caller that has waited for too long. */
  ComputationTimeoutException timeout(String cacheName, Duration limit);

  /**
   * Creates the exception for a circle.
   *
   * @param circle the computations that wait for each other; the last one is this thread's own
   */
  CircularComputationException circle(List<CircleMember> circle);

  /**
   * Adds a computation of this thread, which ends with the exception, to its circle. Without a
   * lock.
   */
  void addToCircle(CircularComputationException exception, CircleMember member);
}
