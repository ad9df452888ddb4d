/**
 * Caching for the results of methods: the annotations that the annotation processor reads at
 * compile time, and {@link io.cachedresult.LruCache} and {@link io.cachedresult.Memoizer} for use
 * without annotations.
 *
 * <p>Start with {@link io.cachedresult.CachedResult}. The generated class has a {@link
 * io.cachedresult.ResultCache} for each cached method, which tells its {@link
 * io.cachedresult.CacheStats} and {@link io.cachedresult.CacheSettings}. A {@link
 * io.cachedresult.CacheEnvironment} replaces settings, time and registry, such as in tests.
 */
@NullMarked
package io.cachedresult;

import org.jspecify.annotations.NullMarked;
