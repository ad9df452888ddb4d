package io.cachedresult;

import java.util.Objects;
import java.util.function.Function;

/** Caches what functions return, for lambdas and method references. */
public final class Memoizer {

  private Memoizer() {}

  /**
   * Returns a function that computes once for each argument, within the limits of the environment.
   *
   * <pre>{@code
   * Function<String, Pattern> compiled = Memoizer.memoize(Pattern::compile);
   * }</pre>
   *
   * @return a thread-safe function that accepts no null, and returns what {@code function} returns
   * @throws CacheConfigurationException if a setting of the environment cannot be read
   */
  @SuppressWarnings("NullAway") // it returns null only where the function does
  public static <K, V> Function<K, V> memoize(Function<? super K, ? extends V> function) {
    Objects.requireNonNull(function);
    LruCache<K, V> cache = LruCache.<K, V>builder().cacheName("Memoizer").build();
    return key -> cache.get(key, function);
  }
}
