package io.cachedresult;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Removes a cached result of a {@link CachedResult} method of the same type after the annotated
 * method returns. The key consists of the parameters that have the same names and types as the key
 * parameters of the cached method.
 *
 * <pre>{@code
 * @CacheInvalidate(method = "product")
 * public void rename(String sku, int locale, String name) { … }
 * }</pre>
 *
 * <p>If the annotated method throws, nothing is removed. If it returns a {@link
 * java.util.concurrent.CompletableFuture} or {@link java.util.concurrent.CompletionStage}, the
 * result is removed after the future completes with a value and before the caller sees it complete;
 * if the future fails, nothing is removed. Each caller gets a separate future: if the caller
 * completes it or lets it time out, the result is still removed when the method's own future
 * completes. If the caller cancels it, the method's own future is canceled, and the result is
 * removed at once, since the method may have changed something. The result is also removed if the
 * method returns null instead of a future; the call then fails.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(CacheInvalidate.Several.class)
public @interface CacheInvalidate {

  /**
   * The cached method whose result is removed, such as {@code product}. If several methods of that
   * name match, include the parameter types: {@code product(String, int)}.
   */
  String method();

  /**
   * Whether to remove all results of the cached method. The annotated method then needs no key
   * parameters.
   */
  boolean allEntries() default false;

  /**
   * Whether to remove the result before the annotated method runs, so that it is removed even if
   * the method throws. A call of the cached method may store a result again while the annotated
   * method runs.
   */
  boolean beforeInvocation() default false;

  /** Holds the {@link CacheInvalidate} annotations of a method that has several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface Several {

    /** The annotations of the method. */
    CacheInvalidate[] value();
  }
}
