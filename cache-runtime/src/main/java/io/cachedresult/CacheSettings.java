package io.cachedresult;

import io.cachedresult.access.CacheMode;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.attribute.CacheAttribute;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The settings that a cache uses, including defaults. Immutable.
 *
 * @param name the cache's name
 * @param maximumSize the maximum number of entries, 1 to 1,073,741,824
 * @param maximumMemory the maximum size of all entries together in bytes, positive; if empty, only
 *     the shared limit applies
 * @param sharedMemory the maximum size in bytes of all caches of the process together, or of all
 *     caches of the environment if it has its own settings; positive. If any cache needs room for a
 *     result, the cache that uses the most bytes evicts one, chosen by its {@code eviction}; so a
 *     small cache is never shrunk by a larger one
 * @param eviction the policy that decides which entry is evicted when there is no room for another
 * @param expireAfterWrite the age at which an entry expires, positive
 * @param expireAfterAccess the time since its last use after which an entry expires, even before
 *     {@code expireAfterWrite}; positive, or empty if there is no such limit
 * @param refreshAfterWrite the age from which a call recomputes a result in the background,
 *     positive; empty if results are not refreshed
 * @param nearExpireAfterWrite the age at which an entry of a cache whose results are shared expires
 *     in this process, positive; empty if it is the same as {@code expireAfterWrite}
 * @param jitter the largest fraction by which {@code expireAfterWrite} and {@code
 *     refreshAfterWrite} are shortened, by a different fraction for each entry; 0 to less than 1
 * @param cacheNull whether a {@code null} result is cached
 * @param cacheFailures the types of failures that are cached as if they were results; empty if none
 *     are
 * @param failuresExpireAfter the age at which a cached failure expires, positive
 * @param lockTimeout how long a caller waits for another caller's computation, positive; empty if
 *     there is no limit
 * @param isPassThrough whether the cache is in pass-through mode, by {@code DISABLE_RESULT_CACHE}
 *     or {@link CacheRegistry#passThrough()}; results are still cached
 * @param isBypassed whether the cache is bypassed, by {@code CACHE_BYPASS} or {@link
 *     CacheRegistry#bypass()}; nothing is cached
 * @param origins the origins of those settings that can be changed without changing code; the keys
 *     are {@code maximumSize}, {@code maximumMemory}, {@code sharedMemory}, {@code eviction},
 *     {@code expireAfterWrite}, {@code isPassThrough}, {@code isBypassed}
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
    Optional<Duration> nearExpireAfterWrite,
    double jitter,
    boolean cacheNull,
    List<Class<? extends Throwable>> cacheFailures,
    Duration failuresExpireAfter,
    Optional<Duration> lockTimeout,
    boolean isPassThrough,
    boolean isBypassed,
    Map<String, SettingOrigin> origins) {

  /** How long a failure is cached by default, unless results expire earlier. */
  private static final Duration FAILURE_AGE = Duration.ofMinutes(1);

  /** Creates settings with copies of the list and the map. */
  public CacheSettings {
    cacheFailures = List.copyOf(cacheFailures);
    origins = Map.copyOf(origins);
  }

  /** Returns settings with these values, and defaults for values that are not specified. */
  @SuppressWarnings("unchecked") // the list has classes of failures only
  static CacheSettings of(
      String name,
      AttributeValues values,
      long sharedMemory,
      CacheMode mode,
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
        values.get(CacheAttribute.NEAR_EXPIRE_AFTER_WRITE, Duration.class),
        values.get(CacheAttribute.JITTER, Double.class).orElse(0.0),
        values.get(CacheAttribute.CACHE_NULL, Boolean.class).orElse(true),
        values.get(CacheAttribute.CACHE_FAILURES, List.class).orElse(List.of()),
        failures.compareTo(results) < 0 ? failures : results,
        values.get(CacheAttribute.LOCK_TIMEOUT, Duration.class),
        mode == CacheMode.PASS_THROUGH,
        mode == CacheMode.BYPASS,
        origins);
  }

  /** Returns the same settings after an operator has switched the cache to a mode. */
  CacheSettings withMode(CacheMode mode) {
    Map<String, SettingOrigin> changed = new HashMap<>(origins);
    SettingOrigin operator = new SettingOrigin(SettingOrigin.Kind.OPERATOR, "");
    changed.put("isPassThrough", operator);
    changed.put("isBypassed", operator);
    return new CacheSettings(
        name,
        maximumSize,
        maximumMemory,
        sharedMemory,
        eviction,
        expireAfterWrite,
        expireAfterAccess,
        refreshAfterWrite,
        nearExpireAfterWrite,
        jitter,
        cacheNull,
        cacheFailures,
        failuresExpireAfter,
        lockTimeout,
        mode == CacheMode.PASS_THROUGH,
        mode == CacheMode.BYPASS,
        changed);
  }
}
