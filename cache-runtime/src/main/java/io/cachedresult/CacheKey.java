package io.cachedresult;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameters of a {@link CachedResult} method that form the key. If any parameter is
 * marked, the others are only passed on to the method, and the operations of the generated handle
 * that compute nothing take the marked ones alone.
 *
 * <pre>{@code
 * @CachedResult
 * public Product product(@CacheKey String sku, Tracer tracer) { … }
 *
 * catalog.productCache().invalidate("sku-1");
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface CacheKey {

  /**
   * Whether the parameter is compared by {@code ==} instead of {@code equals}: for classes that do
   * not override {@code equals}. The entry keeps the object alive. Primitives have no identity;
   * they are still compared by value.
   */
  boolean identity() default false;

  /**
   * Whether each element of the parameter, a {@code Collection}, {@code List} or {@code Set}, is a
   * key of its own. The method returns a {@code Map} from elements to results. It is called with
   * the elements that are missing, each once and in the order of the request; the call returns the
   * cached and the computed results, in that order too. An element for which the method returns no
   * result is requested again by the next call.
   */
  boolean each() default false;
}
