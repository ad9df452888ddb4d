package io.cachedresult;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a {@link CachedResult} method as part of the key. If any parameter is
 * marked, the unmarked ones are only passed on to the method. Operations of the generated handle
 * that do not compute, such as {@code invalidate}, then take only the marked parameters.
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
   * Whether to compare the parameter by {@code ==} instead of {@code equals}, for classes that do
   * not override {@code equals}. The cache entry keeps the object alive. Primitives are always
   * compared by value. With {@link #each}, the elements are compared, and so are those of the
   * returned map, an {@code IdentityHashMap} in no particular order.
   */
  boolean identity() default false;

  /**
   * Whether each element of the parameter is a separate key. The parameter is a {@code Collection},
   * {@code List} or {@code Set}, and the method returns a {@code Map} from elements to results. The
   * method is called with only those elements that have no cached result, each once and in the
   * order of the caller's argument. The caller gets a map of cached and computed results in the
   * same order. If the method returns no result for an element, nothing is cached for it, and the
   * next call requests it again.
   */
  boolean each() default false;
}
