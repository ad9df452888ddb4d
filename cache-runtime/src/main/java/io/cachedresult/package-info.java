/**
 * Caches the results of methods: with annotations that the annotation processor reads at compile
 * time, or without annotations, with {@link io.cachedresult.LruCache} and {@link
 * io.cachedresult.Memoizer}.
 *
 * <p>Start with {@link io.cachedresult.CachedResult}. The generated class has a {@link
 * io.cachedresult.ResultCache} for each cached method, which provides its {@link
 * io.cachedresult.CacheStats} and {@link io.cachedresult.CacheSettings}. Use a {@link
 * io.cachedresult.CacheEnvironment} to replace the settings, clock and registry, such as in tests.
 */
@NullMarked
package io.cachedresult;

import org.jspecify.annotations.NullMarked;
