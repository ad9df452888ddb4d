/**
 * Caching for the results of methods: the annotations that are read at compile time, and the
 * concurrent LRU cache that generated classes, {@link io.cachedresult.LruCache} and {@link
 * io.cachedresult.Memoizer} keep their results in.
 *
 * <p>A user needs {@link io.cachedresult.CachedResult}, and sees {@link
 * io.cachedresult.ResultCache}, {@link io.cachedresult.CacheStats} and {@link
 * io.cachedresult.CacheEnvironment}. The types named {@code Typed…} and {@code …Entry} are what
 * generated code extends.
 */
@NullMarked
package io.cachedresult;

import org.jspecify.annotations.NullMarked;
