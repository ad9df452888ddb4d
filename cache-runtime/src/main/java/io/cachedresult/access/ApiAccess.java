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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** What the engine may do with objects of the API that users may not. */
public interface ApiAccess {

  /** Returns the settings that an environment was given in place of the process's. */
  Optional<Map<String, String>> settings(CacheEnvironment environment);

  /**
   * Returns, by the names of settings for one cache, the name of a cache that each applies to, or an
   * empty string if there was none so far; shared by all environments with these settings.
   */
  ConcurrentMap<String, String> settingUsers(CacheEnvironment environment);

  /** Returns the budget of the bytes that the caches of an environment share. */
  MemoryBudget memory(CacheEnvironment environment);

  /** Returns, by class, what the user has specified as the size of its instances. */
  Map<Class<?>, ToLongFunction<Object>> weighers(CacheEnvironment environment);

  /**
   * Registers a cache.
   *
   * @param modeSwitch switches the cache; lives as long as that
   * @param last returns what the cache has done, when it is garbage; must not refer to the cache
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

  /** Returns settings after an operator has switched the cache to a mode. */
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

  /** Notes that a computation of this thread ends with a circle's exception. Under no lock. */
  void addToCircle(CircularComputationException exception, CircleMember member);
}
