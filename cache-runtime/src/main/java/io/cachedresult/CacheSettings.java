package io.cachedresult;

import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.attribute.CacheAttribute;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The limits of a cache and its other settings.
 *
 * @param name the cache's name
 * @param maximumSize the most entries, 1 to 1,073,741,824
 * @param maximumMemory the most bytes of the entries together, positive; if empty, only the shared limit
 *     applies
 * @param sharedMemory the most bytes of all caches of the process, or of the environment if it has
 *     settings of its own; positive. If there is no room for a result, the cache that uses the most bytes
 *     evicts one by its {@code eviction}, whichever cache needs the room: so a cache is never shrunk by
 *     one that uses less
 * @param eviction which entry is evicted when there is no room for another
 * @param expireAfterWrite the age at which an entry expires, positive
 * @param expireAfterAccess the time without a use after which an entry expires as well, positive
 * @param refreshAfterWrite the age from which a result is recomputed in the background, positive
 * @param jitter the largest fraction by which the ages since the writing are shortened, for each entry
 *     by a fraction of its own; 0 to less than 1
 * @param cacheNull whether a result of {@code null} is cached
 * @param cacheFailures the failures that are cached as if they were results
 * @param failuresExpireAfter the age at which a cached failure expires, positive
 * @param lockTimeout how long a caller waits for the computation of another, positive; without limit if
 *     empty
 * @param isPassThrough whether {@code DISABLE_RESULT_CACHE}, or an operator while the program runs, has
 *     switched the cache to pass-through mode; see {@link CacheRegistry#passThrough()}
 * @param origins where the settings come from that can be changed from outside, by their names: {@code
 *     maximumSize}, {@code maximumMemory}, {@code sharedMemory}, {@code eviction}, {@code
 *     expireAfterWrite}, {@code isPassThrough}
 */
public record CacheSettings(
    String name,
    int maximumSize,
    OptionalLong maximumMemory,
    long sharedMemory,
    Eviction eviction,
    Duration expireAfterWrite,
    Optional<Duration> expireAfterAccess,
    Optional<Duration> refreshAfterWrite,
    double jitter,
    boolean cacheNull,
    List<Class<? extends Throwable>> cacheFailures,
    Duration failuresExpireAfter,
    Optional<Duration> lockTimeout,
    boolean isPassThrough,
    Map<String, SettingOrigin> origins) {

  /** How long a failure is cached at most by default. */
  private static final Duration FAILURE_AGE = Duration.ofMinutes(1);

  /** Copies the list and the map. */
  public CacheSettings {
    cacheFailures = List.copyOf(cacheFailures);
    origins = Map.copyOf(origins);
  }

  /** Returns settings with these values; what is not specified has its default. */
  @SuppressWarnings("unchecked") // the list has classes of failures only
  static CacheSettings of(
      String name,
      AttributeValues values,
      long sharedMemory,
      boolean isPassThrough,
      Map<String, SettingOrigin> origins) {
    Duration results =
        values.get(CacheAttribute.EXPIRE_AFTER_WRITE, Duration.class).orElse(Duration.ofDays(1));
    Duration failures =
        values.get(CacheAttribute.FAILURES_EXPIRE_AFTER, Duration.class).orElse(FAILURE_AGE);
    Optional<Long> memory = values.get(CacheAttribute.MAXIMUM_MEMORY, Long.class);
    return new CacheSettings(
        name,
        values.get(CacheAttribute.MAXIMUM_SIZE, Integer.class).orElse(CacheAttribute.LARGEST_SIZE),
        memory.isPresent() ? OptionalLong.of(memory.get()) : OptionalLong.empty(),
        sharedMemory,
        values.get(CacheAttribute.EVICTION, Eviction.class).orElse(Eviction.LRU),
        results,
        values.get(CacheAttribute.EXPIRE_AFTER_ACCESS, Duration.class),
        values.get(CacheAttribute.REFRESH_AFTER_WRITE, Duration.class),
        values.get(CacheAttribute.JITTER, Double.class).orElse(0.0),
        values.get(CacheAttribute.CACHE_NULL, Boolean.class).orElse(true),
        values.get(CacheAttribute.CACHE_FAILURES, List.class).orElse(List.of()),
        failures.compareTo(results) < 0 ? failures : results,
        values.get(CacheAttribute.LOCK_TIMEOUT, Duration.class),
        isPassThrough,
        origins);
  }

  /** Returns the same settings after an operator has switched pass-through mode on or off. */
  CacheSettings withPassThrough(boolean isOn) {
    Map<String, SettingOrigin> changed = new HashMap<>(origins);
    changed.put("isPassThrough", new SettingOrigin(SettingOrigin.Kind.OPERATOR, ""));
    return new CacheSettings(
        name,
        maximumSize,
        maximumMemory,
        sharedMemory,
        eviction,
        expireAfterWrite,
        expireAfterAccess,
        refreshAfterWrite,
        jitter,
        cacheNull,
        cacheFailures,
        failuresExpireAfter,
        lockTimeout,
        isOn,
        changed);
  }
}
