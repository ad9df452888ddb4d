package io.cachedresult;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Caches the results of a method, so that a call with equal arguments is not computed again.
 *
 * <p>For a class {@code Catalog} with annotated methods, the annotation processor generates {@code
 * CachedCatalog extends Catalog}, which overrides them:
 *
 * <pre>{@code
 * @CachedResult(maximumSize = 10_000, expireAfterWrite = "1h")
 * public Product product(String sku, int locale) { … }
 *
 * var catalog = new CachedCatalog(database);
 * catalog.product("sku-1", 4);                     // computed
 * catalog.product("sku-1", 4);                     // found
 * catalog.productCache().invalidate("sku-1", 4);
 * }</pre>
 *
 * <p>If a method returns {@link java.util.concurrent.CompletableFuture} or {@link
 * java.util.concurrent.CompletionStage}, the value that the future completes with is cached; a
 * future that fails is not cached.
 *
 * <p>For an interface, the generated class forwards to a delegate: {@code new
 * CachedCatalog(delegate)}. Static methods are called on the generated class: {@code
 * CachedFibonacci.fib(90)}.
 *
 * <p>All parameters form the key, unless some are marked {@link CacheKey}: primitives by value,
 * arrays by content, everything else by {@code equals}. Arrays and collections are copied when they
 * are stored.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CachedResult {

  /**
   * The name in statistics and settings; {@code package.Type.method(parameter types)} by default.
   */
  String cacheName() default "";

  /**
   * The most entries, 1 to 1,073,741,824; when the cache is full, {@link #eviction} decides which
   * entry is evicted. By default, {@code CACHE_MAX_SIZE} decides.
   */
  int maximumSize() default -1;

  /**
   * The most bytes of the results and their keys together: {@code 512KB}, {@code 64MB}, {@code
   * 1GB}. Results are evicted to make room for a new one, by {@link #eviction}; a result that is
   * larger by itself is returned and not cached. With this limit, {@link #maximumSize} and {@code
   * CACHE_MAX_SIZE} apply only if they are set. In any case, {@code CACHE_MAX_MEMORY_MB} limits all
   * caches of the process together.
   */
  String maximumMemory() default "";

  /**
   * Which result is evicted when there is no room for another. By default, {@code CACHE_EVICTION}
   * decides, and without that the least recently used result is evicted.
   */
  Eviction eviction() default Eviction.LRU;

  /**
   * Returns the bytes of a result and its key, in place of the estimate that is generated from their types:
   * a class with a constructor without parameters that the generated class can call. Its key is a {@code
   * List<Object>}, the arguments that form the key.
   */
  Class<? extends Weigher<?, ?>> weigher() default Weigher.None.class;

  /**
   * The age at which a result expires: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 24h}, {@code
   * 7d}, or ISO-8601 such as {@code PT1H30M}. By default, {@code CACHE_TTL_SECONDS} decides.
   */
  String expireAfterWrite() default "";

  /**
   * The time without a use after which a result expires as well, in the format of {@link
   * #expireAfterWrite}; unlimited by default.
   */
  String expireAfterAccess() default "";

  /**
   * The age from which a call still returns the cached result, but recomputes it in the background,
   * once; in the format of {@link #expireAfterWrite}. If that fails, the old result is still
   * served, and the next call tries again.
   */
  String refreshAfterWrite() default "";

  /**
   * The largest fraction by which {@link #expireAfterWrite} and {@link #refreshAfterWrite} are
   * shortened, for each result by a fraction of its own, so that results written together do not
   * expire together: from 0 to less than 1.
   */
  double jitter() default 0;

  /** Whether {@code null} is cached as a result. */
  boolean cacheNull() default true;

  /**
   * The name of a method of the type that decides whether to use the cache for a call: it takes the
   * arguments of the call and returns a {@code boolean}. If it returns false, the call computes,
   * and neither reads nor stores nor counts anything.
   */
  String condition() default "";

  /**
   * The name of a method of the type that decides whether a result is not cached: it takes the
   * result (of a future, the value that it has completed with) and returns a {@code boolean}. If it
   * throws, the call fails with that exception.
   */
  String unless() default "";

  /**
   * The failures, subclasses included, that are cached as if they were results: calls throw the
   * same exception again until it expires. For a method that returns a future, these are the
   * failures of the future. A {@link CircularComputationException} is never cached.
   */
  Class<? extends Throwable>[] cacheFailures() default {};

  /**
   * The age at which a cached failure expires, in the format of {@link #expireAfterWrite}: a minute
   * by default, and never later than a result.
   */
  String failuresExpireAfter() default "";

  /**
   * How long a call waits for another call's computation of the same result before it fails with a
   * {@link ComputationTimeoutException}, in the format of {@link #expireAfterWrite}; unlimited by
   * default. The computation continues.
   */
  String lockTimeout() default "";
}
