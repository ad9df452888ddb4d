package io.cachedresult;

import io.cachedresult.shared.Codec;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets defaults for all {@link CachedResult} methods that the annotated type declares. An attribute
 * that a method sets itself overrides the default; {@code "none"} cancels a default duration or
 * {@link #maximumMemory}, as if it had never been set.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CacheDefaults {

  /** See {@link CachedResult#maximumSize}. */
  int maximumSize() default -1;

  /** See {@link CachedResult#maximumMemory}; the limit applies to each cache. */
  String maximumMemory() default "";

  /** See {@link CachedResult#eviction}. */
  Eviction eviction() default Eviction.LRU;

  /** See {@link CachedResult#expireAfterWrite}. */
  String expireAfterWrite() default "";

  /** See {@link CachedResult#expireAfterAccess}. */
  String expireAfterAccess() default "";

  /** See {@link CachedResult#refreshAfterWrite}. */
  String refreshAfterWrite() default "";

  /** See {@link CachedResult#nearExpireAfterWrite}. */
  String nearExpireAfterWrite() default "";

  /** See {@link CachedResult#jitter}. */
  double jitter() default 0;

  /** See {@link CachedResult#cacheNull}. */
  boolean cacheNull() default true;

  /** See {@link CachedResult#cacheFailures}. */
  Class<? extends Throwable>[] cacheFailures() default {};

  /** See {@link CachedResult#failuresExpireAfter}. */
  String failuresExpireAfter() default "";

  /** See {@link CachedResult#lockTimeout}. */
  String lockTimeout() default "";

  /** See {@link CachedResult#shared}. */
  boolean shared() default false;

  /** See {@link CachedResult#codecs}. */
  Class<? extends Codec<?>>[] codecs() default {};

  /**
   * The kind of container that creates the class, so that it creates the generated class instead:
   * {@code spring}, {@code jakarta-cdi} (also for Quarkus), {@code micronaut}, {@code avaje},
   * {@code inject} (Guice, Dagger) or {@code none}. The default is the compiler option {@code
   * -Acachedresult.componentModel}, or {@code auto} if that is not set: the processor decides based
   * on the annotations of the class and the containers on the class path.
   */
  String componentModel() default "auto";
}
