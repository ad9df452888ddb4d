package io.cachedresult;

import org.jspecify.annotations.Nullable;

/**
 * A function that returns the size of a result with its key in bytes. It replaces the estimate of
 * the cache, such as for objects that the cache cannot inspect.
 *
 * <p>The thread that is about to store a result calls the weigher, without holding a lock. A
 * weigher must be thread-safe. The cache adds nothing to the returned size for the entry itself. If
 * the weigher throws, or returns a size out of range, the result is returned but not cached.
 * Exceptions and negative sizes are logged.
 *
 * <pre>{@code
 * LruCache.<String, Image>builder()
 *     .maximumMemory(64 << 20)
 *     .weigher((name, image) -> image.width() * image.height() * 4L)
 *     .build();
 * }</pre>
 *
 * @param <K> the type of the key; for a cached method, {@code List<Object>}, the arguments that
 *     form the key
 * @param <V> the type of the value
 */
@FunctionalInterface
public interface Weigher<K, V extends @Nullable Object> {

  /** Returns the size of the key and the value together in bytes, 0 to 2,147,483,646. */
  long weigh(K key, V value);

  /** The default value of {@link CachedResult#weigher}: no weigher. */
  interface None extends Weigher<Object, Object> {}
}
