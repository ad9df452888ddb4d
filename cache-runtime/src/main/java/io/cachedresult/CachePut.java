package io.cachedresult;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a method's result as the result of a {@link CachedResult} method of the same type, for the
 * parameters that have the names and types of that method's key parameters. The annotated method
 * itself always runs.
 *
 * <pre>{@code
 * @CachePut(method = "product")
 * public Product update(String sku, int locale, Price price) { … }
 * }</pre>
 *
 * <p>A result that the cached method would not cache, such as {@code null} without {@code
 * cacheNull}, removes the cached one. If the method throws, nothing changes. If it returns a {@link
 * java.util.concurrent.CompletableFuture} or {@link java.util.concurrent.CompletionStage}, the
 * value that it completes with is stored before the caller sees it complete.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CachePut {

  /**
   * The method whose result this is: {@code product}, or {@code product(String, int)} if there are
   * several methods of that name whose parameters match.
   */
  String method();
}
