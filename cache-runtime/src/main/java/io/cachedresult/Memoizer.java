package io.cachedresult;

import java.util.Objects;
import java.util.function.Function;

/** Caches the results of functions, such as lambdas and method references. */
public final class Memoizer {

  private Memoizer() {}

  /**
   * Returns a function that caches the results of another function by argument. The cache is named
   * {@code Memoizer}; its limits come from {@link CacheEnvironment#shared}, so a result may be
   * recomputed after it expires or is evicted.
   *
   * <pre>{@code
   * Function<String, Pattern> compiled = Memoizer.memoize(Pattern::compile);
   * }</pre>
   *
   * @return a thread-safe function that returns the same results as {@code function}. It rejects a
   *     null argument with a {@link NullPointerException}, and does not cache null results
   * @throws CacheConfigurationException if a setting of the environment cannot be read
   */
  @SuppressWarnings("NullAway") // it returns null only where the function does
  public static <K, V> Function<K, V> memoize(Function<? super K, ? extends V> function) {
    Objects.requireNonNull(function);
    LruCache<K, V> cache = LruCache.<K, V>builder().cacheName("Memoizer").build();
    return key -> cache.get(key, function);
  }
}
