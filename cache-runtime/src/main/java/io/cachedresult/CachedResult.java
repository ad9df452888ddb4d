package io.cachedresult;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the results of a method, so that a call with equal arguments need not compute again.
 *
 * <p>For a class {@code Catalog} with annotated methods, the annotation processor writes {@code
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
 * <p>A method that returns {@link java.util.concurrent.CompletableFuture} or {@link
 * java.util.concurrent.CompletionStage} is cached by the value that the future completes with; a
 * future that fails is not kept.
 *
 * <p>An interface is implemented by a class that forwards to a delegate: {@code new
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
   * The name in statistics and settings; {@code package.Type.method(parameter types)} unless given.
   */
  String cacheName() default "";

  /**
   * The most entries that are kept, 1 to 1,073,741,824; then one gives way, by {@link #eviction}.
   * Unless given, {@code CACHE_MAX_SIZE} decides.
   */
  int maximumSize() default -1;

  /**
   * The most bytes that the results take with their keys: {@code 512KB}, {@code 64MB}, {@code 1GB}.
   * Others give way for one, by {@link #eviction}; one that is larger by itself is returned, not kept.
   * Beside it, {@link #maximumSize} and {@code CACHE_MAX_SIZE} bound the number only where they are
   * given. In any case, {@code CACHE_MAX_MEMORY_MB} bounds all caches of the process together.
   */
  String maximumMemory() default "";

  /**
   * Which result gives way when there is no room for another. Unless given, {@code CACHE_EVICTION}
   * decides, and without that it is the least recently used one.
   */
  Eviction eviction() default Eviction.LRU;

  /**
   * What says how many bytes a result takes with its key, in place of the estimate that is generated
   * from their types: a class with a constructor without parameters that can be called from the
   * generated class. Its key is a {@code List<Object>}, the arguments that form the key.
   */
  Class<? extends Weigher<?, ?>> weigher() default Weigher.None.class;

  /**
   * The age at which a result expires: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 24h}, {@code
   * 7d}, or ISO-8601 such as {@code PT1H30M}. Unless given, {@code CACHE_TTL_SECONDS} decides.
   */
  String expireAfterWrite() default "";

  /**
   * The time without a use after which a result expires as well, written like {@link
   * #expireAfterWrite}. Unless given, results need not be used to be kept.
   */
  String expireAfterAccess() default "";

  /**
   * The age from which a call still gets the stored result, but has it computed anew in the
   * background, once; written like {@link #expireAfterWrite}. If that fails, the old result is
   * served on, and the next call tries again.
   */
  String refreshAfterWrite() default "";

  /**
   * The largest share by which {@link #expireAfterWrite} and {@link #refreshAfterWrite} are
   * shortened, for each result by its own, so that what was stored together does not expire
   * together: from 0 to less than 1.
   */
  double jitter() default 0;

  /** Whether {@code null} is a result worth keeping. */
  boolean cacheNull() default true;

  /**
   * The name of a method of the type that says whether a call is for the cache at all: it takes the
   * arguments of the call and returns a {@code boolean}. Where it is false, the call computes, and
   * neither looks nor stores nor counts.
   */
  String condition() default "";

  /**
   * The name of a method of the type that says whether a result is not to be kept: it takes the
   * result, of a future the value that it has completed with, and returns a {@code boolean}. What it
   * throws is the failure of the call.
   */
  String unless() default "";

  /**
   * The failures, subclasses included, that are kept as if they were results: calls throw the same
   * one again until it expires. For a method that returns a future, this is about what the future
   * fails with. A {@link CircularComputationException} is never kept.
   */
  Class<? extends Throwable>[] cacheFailures() default {};

  /**
   * The age at which a kept failure expires, written like {@link #expireAfterWrite}: a minute unless
   * given, and never later than a result.
   */
  String failuresExpireAfter() default "";

  /**
   * How long a call waits for the same computation of another call before it fails with a {@link
   * ComputationTimeoutException}, written like {@link #expireAfterWrite}; for ever unless given. The
   * computation goes on.
   */
  String lockTimeout() default "";
}
