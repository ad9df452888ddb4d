package io.cachedresult;

import org.jspecify.annotations.Nullable;

/**
 * Returns the size of a result in bytes, where the cache cannot see it or should not estimate it.
 *
 * <p>The thread that has computed a result calls the weigher before the result is cached, under no
 * lock. The returned size is final: nothing is added for the entry itself. If the weigher throws,
 * or returns less than 0 or at least 2 GB, the result is returned and not cached; an exception is
 * logged.
 *
 * <pre>{@code
 * LruCache.<String, Image>builder()
 *     .maximumMemory(64 << 20)
 *     .weigher((name, image) -> image.width() * image.height() * 4L)
 *     .build();
 * }</pre>
 *
 * @param <K> the key; for a cached method a {@code List<Object>}, its arguments
 * @param <V> the value
 */
@FunctionalInterface
public interface Weigher<K, V extends @Nullable Object> {

  /** Returns the bytes of the key and the value together, 0 to 2,147,483,646. */
  long weigh(K key, V value);

  /** The default in annotations: no weigher. */
  interface None extends Weigher<Object, Object> {}
}
