package io.cachedresult;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A concurrent cache with LRU eviction, for use without annotations: the engine of the generated
 * classes behind keys and values of any type.
 *
 * <pre>{@code
 * LruCache<String, Product> products =
 *     LruCache.<String, Product>builder().maximumSize(10_000).build();
 * Product product = products.get("sku-1", database::load);
 * }</pre>
 *
 * <p>Keys are compared by {@code equals} and must not change; neither keys nor values are null.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class LruCache<K, V> extends TypedCache<LruEntry<K, V>> {

  private LruCache(CacheEnvironment environment, CacheSpec spec) {
    super(environment, spec);
  }

  /** A builder whose limits come from the environment until they are given. */
  public static <K, V> Builder<K, V> builder() {
    return new Builder<>();
  }

  /**
   * The value of a key, computed if there is none. Of several callers one computes and the others
   * wait; the loader may ask for other keys.
   *
   * @return the value, or null if the loader returned null, which is not kept
   * @throws CircularComputationException if the loader needs the value it is to compute
   */
  public @Nullable V get(K key, Function<? super K, ? extends @Nullable V> loader) {
    Objects.requireNonNull(loader);
    int hash = mix(key.hashCode());
    for (LruEntry<K, V> entry = first(hash); entry != null; entry = entry.next()) {
      if (entry.hash == hash && key.equals(entry.key)) {
        if (isHit(entry)) {
          return entry.value;
        }
        break;
      }
    }
    return load(new LruEntry<>(hash, key), loader);
  }

  private @Nullable V load(LruEntry<K, V> mine, Function<? super K, ? extends @Nullable V> loader) {
    LruEntry<K, V> entry = claim(mine);
    if (entry == mine) {
      try {
        mine.value = loader.apply(mine.key);
      } catch (Throwable failure) {
        fail(mine, failure);
        throw failure;
      }
      if (mine.value == null) {
        discard(mine);
      } else {
        complete(mine);
      }
    }
    return entry.value;
  }

  /** The value of a key, or null if none is stored; nothing is computed. */
  public @Nullable V getIfPresent(K key) {
    LruEntry<K, V> entry = findStored(entryOf(key));
    return entry == null ? null : entry.value;
  }

  /** Stores a value in place of the one that is stored or being computed. */
  public void put(K key, V value) {
    LruEntry<K, V> entry = entryOf(key);
    entry.value = Objects.requireNonNull(value);
    putEntry(entry);
  }

  /**
   * Removes the value of a key; a computation that is running is not stored.
   *
   * @return whether there was a value
   */
  public boolean invalidate(K key) {
    return invalidateEntry(entryOf(key));
  }

  private LruEntry<K, V> entryOf(K key) {
    return new LruEntry<>(mix(key.hashCode()), key);
  }

  /**
   * Collects the limits of a cache; not thread-safe.
   *
   * @param <K> the keys
   * @param <V> the values
   */
  public static final class Builder<K, V> {

    private CacheSpec spec = CacheSpec.named("LruCache");
    private CacheEnvironment environment = CacheEnvironment.shared();

    private Builder() {}

    /** The name in statistics and settings; {@code LruCache} unless given. */
    public Builder<K, V> cacheName(String name) {
      spec = spec.renamed(name);
      return this;
    }

    /**
     * The most entries that are kept.
     *
     * @throws IllegalArgumentException unless it is 1 to 1,073,741,824
     */
    public Builder<K, V> maximumSize(int maximumSize) {
      spec = spec.maximumSize(maximumSize);
      return this;
    }

    /**
     * The age at which an entry expires.
     *
     * @throws IllegalArgumentException unless it is 1 nanosecond to 292 years
     */
    public Builder<K, V> expireAfterWrite(Duration age) {
      spec = spec.expireAfterWrite(age);
      return this;
    }

    /** Where time and settings come from; {@link CacheEnvironment#shared} unless given. */
    public Builder<K, V> environment(CacheEnvironment environment) {
      this.environment = Objects.requireNonNull(environment);
      return this;
    }

    /**
     * Makes the cache.
     *
     * @throws CacheConfigurationException if a setting of the environment cannot be read
     */
    public LruCache<K, V> build() {
      return new LruCache<>(environment, spec);
    }
  }
}
