package io.cachedresult;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Removes a result of a {@link CachedResult} method of the same type when the annotated method has
 * returned: the result for the parameters that have the names and types of the cached method's key
 * parameters.
 *
 * <pre>{@code
 * @CacheInvalidate(method = "product")
 * public void rename(String sku, int locale, String name) { … }
 * }</pre>
 *
 * <p>If the method throws, nothing is removed. If it returns a {@link
 * java.util.concurrent.CompletableFuture} or {@link java.util.concurrent.CompletionStage}, the
 * result is removed when that has completed with a value, and before the caller sees it complete.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(CacheInvalidate.Several.class)
public @interface CacheInvalidate {

  /**
   * The method whose results are removed: {@code product}, or {@code product(String, int)} if there
   * are several methods of that name whose parameters match.
   */
  String method();

  /** Whether all results of the method are removed; then no parameters are needed. */
  boolean allEntries() default false;

  /**
   * Whether the result is removed before the method runs, so that it is removed even if the method
   * throws. A call of the cached method in the meantime may store what it then computes.
   */
  boolean beforeInvocation() default false;

  /** Holds several annotations of one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface Several {

    /** The annotations. */
    CacheInvalidate[] value();
  }
}
