package io.cachedresult;

import java.time.Duration;

/**
 * What bounds a cache.
 *
 * @param name the cache's name
 * @param maximumSize the most entries it keeps, 1 to 1,073,741,824
 * @param expireAfterWrite the age at which an entry expires, positive
 * @param cacheNull whether a result of {@code null} is kept
 * @param isFallback whether {@code DISABLE_RESULT_CACHE} has turned the cache into a plain map: no
 *     order of use and no ages, and when it is full it takes no more
 */
public record CacheSettings(
    String name,
    int maximumSize,
    Duration expireAfterWrite,
    boolean cacheNull,
    boolean isFallback) {}
