package io.cachedresult;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Caches the results of functions, such as lambdas and method references. */
public final class Memoizer {

  /** Stands for null, which an {@link LruCache} does not store. */
  private static final Object NULL = new Object();

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
   * <p>A null result is cached, too.
   *
   * @return a thread-safe function that returns the same results as {@code function}. It rejects a
   *     null argument with a {@link NullPointerException}
   * @throws CacheConfigurationException if a setting of the environment cannot be read
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // null only where the function returns it
  public static <K, V extends @Nullable Object> Function<K, V> memoize(
      Function<? super K, ? extends V> function) {
    Objects.requireNonNull(function);
    LruCache<K, Object> cache =
        LruCache.<K, Object>builder().cacheName("Memoizer").build();
    Function<K, Object> cached = key -> Objects.requireNonNullElse(function.apply(key), NULL);
    return key -> {
      Object result = cache.get(key, cached);
      return result == NULL ? null : (V) result;
    };
  }
}
