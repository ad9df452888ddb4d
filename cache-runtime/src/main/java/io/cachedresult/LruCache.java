package io.cachedresult;

import io.cachedresult.access.EngineAccess;
import io.cachedresult.access.KeyedEngine;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.attribute.CacheAttribute;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A concurrent cache with LRU eviction, for use without annotations: the engine of the generated
 * classes with keys and values of any type.
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
public final class LruCache<K, V> implements ResultCache {

  private final KeyedEngine<K, V> engine;

  private LruCache(Builder<K, V> builder) {
    engine = EngineAccess.engine()
        .createEngine(
            builder.name,
            builder.values.consistent(),
            builder.environment,
            builder.removalListener);
    engine.cache().register(this);
  }

  /** Returns a builder whose limits come from the environment unless they are set. */
  public static <K, V> Builder<K, V> builder() {
    return new Builder<>();
  }

  /**
   * Returns the value of a key, computed if there is none. One of several callers computes and the
   * others wait; the loader may request other keys.
   *
   * @return the value, or null if the loader returned null, which is not cached
   * @throws CircularComputationException if the loader needs the value that it is to compute
   */
  public @Nullable V get(K key, Function<? super K, ? extends @Nullable V> loader) {
    return engine.get(key, loader);
  }

  /** Returns the cached value of a key, or null. Does not compute. */
  public @Nullable V getIfPresent(K key) {
    return engine.getIfPresent(key);
  }

  /** Stores a value, replacing any cached one; an ongoing computation will not overwrite it. */
  public void put(K key, V value) {
    engine.put(key, value);
  }

  /**
   * Removes the value of a key. If it is being computed, it will not be stored.
   *
   * @return whether there was a value
   */
  public boolean invalidate(K key) {
    return engine.invalidate(key);
  }

  /**
   * Returns a view of the cache as a map: live, thread-safe, without {@code null}, and with weakly
   * consistent iterators. Its operations count as a use of an entry, but in no statistics, except that
   * {@code computeIfAbsent} is {@link #get}. A function that is passed to {@code compute} or {@code
   * merge} may be called again if another thread changes the same key meanwhile.
   */
  public ConcurrentMap<K, V> asMap() {
    return engine.asMap();
  }

  @Override
  public String name() {
    return engine.cache().name();
  }

  @Override
  public CacheSettings settings() {
    return engine.cache().settings();
  }

  @Override
  public int size() {
    return engine.cache().size();
  }

  @Override
  public long memory() {
    return engine.cache().memory();
  }

  @Override
  public CacheStats stats() {
    return engine.cache().stats();
  }

  @Override
  public void invalidateAll() {
    engine.cache().invalidateAll();
  }

  @Override
  public List<EntrySnapshot> entries(int limit) {
    return engine.cache().entries(limit);
  }

  @Override
  public boolean invalidateId(String id) {
    return engine.cache().invalidateId(id);
  }

  @Override
  public void cleanUp() {
    engine.cache().cleanUp();
  }

  /** Returns the name, the size and the statistics; for people, in no fixed form. */
  @Override
  public String toString() {
    return engine.cache().toString();
  }

  /**
   * Collects the limits of a cache. Not thread-safe.
   *
   * @param <K> the keys
   * @param <V> the values
   */
  public static final class Builder<K, V> {

    private String name = "LruCache";
    private AttributeValues values = AttributeValues.NONE;
    private CacheEnvironment environment = CacheEnvironment.shared();
    private @Nullable RemovalListener<? super K, ? super V> removalListener;

    private Builder() {}

    private Builder<K, V> set(CacheAttribute attribute, Object value) {
      values = values.with(attribute, value);
      return this;
    }

    /**
     * Sets the name in statistics and settings; {@code LruCache} by default.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Builder<K, V> cacheName(String name) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("A cache needs a name that is not blank.");
      }
      this.name = name;
      return this;
    }

    /**
     * Sets the most entries.
     *
     * @throws IllegalArgumentException unless it is 1 to 1,073,741,824
     */
    public Builder<K, V> maximumSize(int maximumSize) {
      return set(CacheAttribute.MAXIMUM_SIZE, maximumSize);
    }

    /**
     * Sets the most bytes of keys and values together. If {@link #maximumSize} is not set as well,
     * only {@code CACHE_MAX_SIZE} limits their number, where it is set. A value that is larger by
     * itself is returned and not cached.
     *
     * @throws IllegalArgumentException unless it is at least 1
     */
    public Builder<K, V> maximumMemory(long bytes) {
      return set(CacheAttribute.MAXIMUM_MEMORY, bytes);
    }

    /**
     * Sets what returns the bytes of a key and its value. By default, types of the JDK are
     * estimated with everything they hold, and objects of other classes alone, without what they
     * refer to.
     */
    public Builder<K, V> weigher(Weigher<? super K, ? super V> weigher) {
      return set(CacheAttribute.WEIGHER, weigher);
    }

    /**
     * Sets which entry is evicted when there is no room for another. By default, {@code
     * CACHE_EVICTION} decides, and without that the least recently used entry is evicted.
     */
    public Builder<K, V> eviction(Eviction eviction) {
      return set(CacheAttribute.EVICTION, eviction);
    }

    /**
     * Sets the age at which an entry expires.
     *
     * @throws IllegalArgumentException unless it is 1 nanosecond to 292 years
     */
    public Builder<K, V> expireAfterWrite(Duration age) {
      return set(CacheAttribute.EXPIRE_AFTER_WRITE, age);
    }

    /**
     * Sets the time without a use after which an entry expires.
     *
     * @throws IllegalArgumentException unless it is 1 nanosecond to 292 years
     */
    public Builder<K, V> expireAfterAccess(Duration age) {
      return set(CacheAttribute.EXPIRE_AFTER_ACCESS, age);
    }

    /**
     * Sets the age from which {@link LruCache#get} still returns a value, but recomputes it in the
     * background, once. If that fails, the old value stays, and the next call tries again.
     *
     * @throws IllegalArgumentException unless it is 1 nanosecond to 292 years
     */
    public Builder<K, V> refreshAfterWrite(Duration age) {
      return set(CacheAttribute.REFRESH_AFTER_WRITE, age);
    }

    /**
     * Sets the largest fraction by which {@code expireAfterWrite} and {@code refreshAfterWrite} are
     * shortened, for each entry by a fraction of its own, so that entries written together do not
     * expire together; 0 by default.
     *
     * @throws IllegalArgumentException unless it is at least 0 and less than 1
     */
    public Builder<K, V> jitter(double jitter) {
      return set(CacheAttribute.JITTER, jitter);
    }

    /**
     * Sets the failures that are cached and thrown again, as if they were values; none by default.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // copied at once
    public final Builder<K, V> cacheFailures(Class<? extends Throwable>... types) {
      return set(CacheAttribute.CACHE_FAILURES, List.of(types));
    }

    /**
     * Sets the age at which a cached failure expires: a minute by default, and never later than a
     * value.
     *
     * @throws IllegalArgumentException unless it is 1 nanosecond to 292 years
     */
    public Builder<K, V> failuresExpireAfter(Duration age) {
      return set(CacheAttribute.FAILURES_EXPIRE_AFTER, age);
    }

    /**
     * Sets how long a caller waits for the computation of another before it fails with a {@link
     * ComputationTimeoutException}; without limit by default.
     *
     * @throws IllegalArgumentException unless it is 1 nanosecond to 292 years
     */
    public Builder<K, V> lockTimeout(Duration timeout) {
      return set(CacheAttribute.LOCK_TIMEOUT, timeout);
    }

    /** Sets the listener to notify when a value is removed. */
    public Builder<K, V> removalListener(RemovalListener<? super K, ? super V> listener) {
      this.removalListener = Objects.requireNonNull(listener);
      return this;
    }

    /** Sets where time and settings come from; {@link CacheEnvironment#shared} by default. */
    public Builder<K, V> environment(CacheEnvironment environment) {
      this.environment = Objects.requireNonNull(environment);
      return this;
    }

    /**
     * Returns a new cache.
     *
     * @throws CacheConfigurationException if a setting of the environment cannot be read
     * @throws IllegalArgumentException if {@code refreshAfterWrite} is not below {@code
     *     expireAfterWrite}, or if {@code failuresExpireAfter} is set without {@code cacheFailures}
     */
    public LruCache<K, V> build() {
      return new LruCache<>(this);
    }
  }
}
