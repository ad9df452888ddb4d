package io.cachedresult;

import io.cachedresult.shared.Codec;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Caches the results of a method, so that calls with equal arguments do not recompute them.
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
 * catalog.product("sku-1", 4);                     // from the cache
 * catalog.productCache().invalidate("sku-1", 4);
 * }</pre>
 *
 * <p>If a method returns {@link java.util.concurrent.CompletableFuture} or {@link
 * java.util.concurrent.CompletionStage}, the value that the future completes with is cached; a
 * future that fails is not cached, unless {@link #cacheFailures} includes the failure.
 *
 * <p>For an interface, the generated class forwards to a delegate: {@code new
 * CachedCatalog(delegate)}. To use the cache of a static method, call the method on the generated
 * class: {@code CachedFibonacci.fib(90)}.
 *
 * <p>All parameters form the key, unless some are marked with {@link CacheKey}. Primitives are
 * compared by value, arrays by content, and everything else by {@code equals}. Arrays and
 * collections are copied when they are stored; do not modify other key objects while they are
 * cached.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CachedResult {

  /**
   * The name of the cache in statistics and settings; {@code package.Type.method(parameter types)}
   * by default.
   */
  String cacheName() default "";

  /**
   * The maximum number of entries, 1 to 1,073,741,824; when the cache is full, {@link #eviction}
   * decides which entry is evicted. The default is the value of {@code CACHE_MAX_SIZE}, which is
   * 1,000 unless it is set.
   */
  int maximumSize() default -1;

  /**
   * The maximum size of all results with their keys, such as {@code 512KB}, {@code 64MB} or {@code
   * 1GB}. To make room for a new result, others are evicted as {@link #eviction} decides; a single
   * result that exceeds the limit is returned but not cached. With this limit, {@link #maximumSize}
   * and {@code CACHE_MAX_SIZE} apply only if they are set. In any case, {@code CACHE_MAX_MEMORY_MB}
   * limits all caches of the process together.
   */
  String maximumMemory() default "";

  /**
   * The policy that decides which result is evicted when there is no room for another. The default
   * is the value of {@code CACHE_EVICTION}, or {@code LRU} if that is not set.
   */
  Eviction eviction() default Eviction.LRU;

  /**
   * The class of the weigher that returns the size of a result with its key in bytes, replacing the
   * estimate that is generated from their types. The class needs a constructor without parameters
   * that the generated class can call. Its type argument for the key is {@code List<Object>}: the
   * arguments that form the key.
   */
  Class<? extends Weigher<?, ?>> weigher() default Weigher.None.class;

  /**
   * The age at which a result expires: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 24h}, {@code
   * 7d}, or an ISO 8601 duration such as {@code PT1H30M}; at most 292 years. The default is the
   * value of {@code CACHE_TTL_SECONDS}, which is one day unless it is set.
   */
  String expireAfterWrite() default "";

  /**
   * The time since its last use after which a result expires, even before {@link
   * #expireAfterWrite}, and in the same format; unlimited by default.
   */
  String expireAfterAccess() default "";

  /**
   * The age from which a call still returns the cached result but starts to recompute it in the
   * background, unless that is already in progress. If the computation fails, the old result stays
   * cached. A later call tries again after one second. This delay doubles with each failure, up to
   * one minute or this age, whichever is shorter. In the format of
   * {@link #expireAfterWrite}, which must be longer; by default, results are not refreshed.
   */
  String refreshAfterWrite() default "";

  /**
   * The age at which this process's copy of a shared result expires, while the result stays in the
   * second tier for {@link #expireAfterWrite}; in the same format. By default, both expire at the
   * same time.
   */
  String nearExpireAfterWrite() default "";

  /**
   * The largest fraction by which {@link #expireAfterWrite} and {@link #refreshAfterWrite} are
   * shortened, from 0 to less than 1. The fraction differs from result to result, so that results
   * written together do not expire together.
   */
  double jitter() default 0;

  /** Whether a {@code null} result is cached. */
  boolean cacheNull() default true;

  /**
   * The name of a method of the same type that decides whether to use the cache for a call. It
   * takes the arguments of the call and returns a {@code boolean}. If it returns false, the call
   * runs the annotated method without reading or changing the cache or its statistics.
   */
  String condition() default "";

  /**
   * The name of a method of the same type that excludes results from the cache. It takes the
   * result, or the value that a future has completed with, and returns a {@code boolean}; if that
   * is true, the result is returned but not cached. If the method throws, the call fails with that
   * exception.
   */
  String unless() default "";

  /**
   * The types of failures, including their subclasses, that are cached as if they were results:
   * calls throw the same exception until it expires. For a method that returns a future, these are
   * the exceptions that the future completes with. A {@link CircularComputationException} is never
   * cached. All calls share the exception: after they have added 16 suppressed exceptions to it, it
   * expires early.
   */
  Class<? extends Throwable>[] cacheFailures() default {};

  /**
   * The age at which a cached failure expires, in the format of {@link #expireAfterWrite}; one
   * minute by default. A failure never expires later than a result would. Requires {@link
   * #cacheFailures}.
   */
  String failuresExpireAfter() default "";

  /**
   * How long a call waits for another call's computation of the same result before it fails with a
   * {@link ComputationTimeoutException}, in the format of {@link #expireAfterWrite}; unlimited by
   * default. The computation continues after the timeout.
   */
  String lockTimeout() default "";

  /**
   * Whether processes share the results, if a second tier such as Redis is configured. The types of
   * the key and the result must be ones that generated code can encode: primitives, strings, enums,
   * records, sealed types of these, collections, {@code java.time}, or types that {@link #codecs}
   * encode.
   */
  boolean shared() default false;

  /**
   * The codecs for types that generated code cannot encode, or that it should encode differently,
   * if the results are {@link #shared}. If several codecs encode the same type, the first one is
   * used.
   */
  Class<? extends Codec<?>>[] codecs() default {};
}
