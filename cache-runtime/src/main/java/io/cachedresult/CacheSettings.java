package io.cachedresult;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What bounds a cache.
 *
 * @param name the cache's name
 * @param maximumSize the most entries it keeps, 1 to 1,073,741,824
 * @param maximumMemory the most bytes that its entries take, positive; if empty, only the shared
 *     bound holds
 * @param sharedMemory the most bytes that all caches of the process, or of the environment that has
 *     settings of its own, take together; positive. Where there is no room for a result, the cache
 *     that takes the most gives one up by its {@code eviction}, whichever cache needs the room: so a
 *     cache is never made smaller by one that takes less
 * @param eviction which entry gives way when there is no room for another
 * @param expireAfterWrite the age at which an entry expires, positive
 * @param expireAfterAccess the time without a use after which an entry expires as well, positive
 * @param refreshAfterWrite the age from which a result is computed anew in the background, positive
 * @param jitter the largest share by which the ages since the writing are shortened, an entry each
 *     by its own; 0 to 1
 * @param cacheNull whether a result of {@code null} is kept
 * @param cacheFailures the failures that are kept as if they were results
 * @param failuresExpireAfter the age at which such a failure expires, positive
 * @param lockTimeout how long a caller waits for the computation of another, positive; for ever if
 *     empty
 * @param isFallback whether {@code DISABLE_RESULT_CACHE}, or somebody while the program runs, has turned
 *     the cache into a plain map: no
 *     order of use, no ages and no bytes, and when it is full it takes no more
 * @param origins where those values come from that can be given from outside, by the names they have
 *     here: {@code maximumSize}, {@code maximumMemory}, {@code sharedMemory}, {@code
 *     eviction}, {@code expireAfterWrite}, {@code isFallback}
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
    boolean isFallback,
    Map<String, SettingOrigin> origins) {

  /** Copies the list and the map. */
  public CacheSettings {
    cacheFailures = List.copyOf(cacheFailures);
    origins = Map.copyOf(origins);
  }

  /** The same with another word on whether it is a plain map, said while the program runs. */
  CacheSettings fallBack(boolean isFallback) {
    Map<String, SettingOrigin> changed = new HashMap<>(origins);
    changed.put("isFallback", SettingOrigin.OPERATOR);
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
        isFallback,
        changed);
  }
}
