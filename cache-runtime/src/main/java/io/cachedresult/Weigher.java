package io.cachedresult;

import org.jspecify.annotations.Nullable;

/**
 * Says how many bytes a result takes, where the cache cannot see it or should not care.
 *
 * <p>It is called for each result that is to be kept, before it is, by the thread that computed it
 * and under no lock. What it says counts as it is: nothing is added for the entry itself. If it
 * throws, or says less than 0 or 2 GB and more, the result is returned and not kept; what was thrown
 * is logged.
 *
 * <pre>{@code
 * LruCache.<String, Image>builder()
 *     .maximumMemory(64 << 20)
 *     .weigher((name, image) -> image.width() * image.height() * 4L)
 *     .build();
 * }</pre>
 *
 * @param <K> the key; of a cached method {@code List<Object>}, its arguments
 * @param <V> the value
 */
@FunctionalInterface
public interface Weigher<K, V extends @Nullable Object> {

  /** The bytes that the key and the value take together, 0 to 2,147,483,646. */
  long weigh(K key, V value);

  /** What stands in an annotation where no weigher is given. */
  interface None extends Weigher<Object, Object> {}
}
