package io.cachedresult;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the result of the annotated method as a cached result of a {@link CachedResult} method of
 * the same type. The key consists of the parameters that have the same names and types as the key
 * parameters of the cached method. The annotated method always runs.
 *
 * <pre>{@code
 * @CachePut(method = "product")
 * public Product update(String sku, int locale, Price price) { … }
 * }</pre>
 *
 * <p>If the cached method would not cache the result, such as {@code null} with {@code cacheNull =
 * false}, the cached result is removed instead. If the annotated method throws, the cache does not
 * change. If it returns a {@link java.util.concurrent.CompletableFuture} or {@link
 * java.util.concurrent.CompletionStage}, the value that the future completes with is stored before
 * the caller sees it complete; if the future fails, the cache does not change. Each caller gets a
 * separate future: if the caller completes it or lets it time out, the value is still stored when
 * the method's own future completes. If the caller cancels it, the method's own future is canceled,
 * and the cached result is removed at once, since the method may have changed something. The cached
 * result is also removed if the method returns null instead of a future; the call then fails.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CachePut {

  /**
   * The cached method whose result is stored, such as {@code product}. If several methods of that
   * name match, include the parameter types: {@code product(String, int)}.
   */
  String method();
}
