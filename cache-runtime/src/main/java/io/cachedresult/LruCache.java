package io.cachedresult;

import io.cachedresult.access.EngineAccess;
import io.cachedresult.access.KeyedEngine;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.attribute.CacheAttribute;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A concurrent cache for use without annotations, with keys and values of any type. It has the same
 * engine as the generated classes; entries are evicted in LRU order by default. Thread-safe.
 *
 * <pre>{@code
 * LruCache<String, Product> products =
 *     LruCache.<String, Product>builder().maximumSize(10_000).build();
 * Product product = products.get("sku-1", database::load);
 * }</pre>
 *
 * <p>Keys are compared by {@code equals} and must not change while they are cached. Neither keys
 * nor values may be null: methods throw a {@link NullPointerException}.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
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

  /** Returns a builder; limits that are not set come from its environment. */
  public static <K, V> Builder<K, V> builder() {
    return new Builder<>();
  }

  /**
   * Returns the cached value of a key, or computes and stores it. Other callers that request the
   * key meanwhile wait for the value or the exception. The loader may request other keys.
   *
   * @return the value, or null if the loader returned null, which is not cached
   * @throws CircularComputationException if the loader needs the value that it computes
   * @throws ComputationTimeoutException if another caller's computation exceeds {@code lockTimeout}
   */
  public @Nullable V get(K key, Function<? super K, ? extends @Nullable V> loader) {
    return engine.get(key, loader);
  }

  /** Returns the cached value of a key, or null if there is none. Does not compute. */
  public @Nullable V getIfPresent(K key) {
    return engine.getIfPresent(key);
  }

  /** Stores a value, replacing any cached one. A computation in flight will not overwrite it. */
  public void put(K key, V value) {
    engine.put(key, value);
  }

  /**
   * Removes the cached value of a key. A computation that is in flight still returns its value to
   * its callers, but does not store it.
   *
   * @return whether there was a value that had not expired
   */
  public boolean invalidate(K key) {
    return engine.invalidate(key);
  }

  /**
   * Returns a live view of the cache as a map. The map is thread-safe, rejects {@code null}, and
   * has weakly consistent iterators. It may call a function that is passed to {@code compute} or
   * {@code merge} again if another thread changes the same key meanwhile.
   *
   * <p>The map contains neither expired values nor cached failures, so its {@code size()} counts
   * entries one by one; {@link #size} of the cache takes constant time. The only operation of the
   * map that statistics count is {@code computeIfAbsent}, which is the same as {@link #get}.
   *
   * <p>An operation that returns or stores the value of a key, such as {@code get} and {@code
   * putIfAbsent}, is a use of the entry. Others are not, such as {@code containsKey} and iterating.
   *
   * <p>Iterators, and bulk operations on {@code keySet()}, remove a key even if another thread
   * replaces its value meanwhile; bulk operations on {@code values()} and {@code entrySet()} do not.
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
  public Iterator<StoredEntry> storedEntries(String after) {
    return engine.cache().storedEntries(after);
  }

  @Override
  public boolean invalidateId(String id) {
    return engine.cache().invalidateId(id);
  }

  @Override
  public void cleanUp() {
    engine.cache().cleanUp();
  }

  /** Returns the name, the size and the statistics as text for people; the format may change. */
  @Override
  public String toString() {
    return engine.cache().toString();
  }

  /**
   * Builds an {@link LruCache}. Not thread-safe. A method that takes a {@link Duration} throws an
   * {@link IllegalArgumentException} unless it is 1 nanosecond to 292 years.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
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
     * Sets the name of the cache in statistics and settings; {@code LruCache} by default.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Builder<K, V> cacheName(String name) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("The name of a cache must not be blank.");
      }
      this.name = name;
      return this;
    }

    /**
     * Sets the maximum number of entries; the value of {@code CACHE_MAX_SIZE} by default.
     *
     * @throws IllegalArgumentException unless it is 1 to 1,073,741,824
     */
    public Builder<K, V> maximumSize(int maximumSize) {
      return set(CacheAttribute.MAXIMUM_SIZE, maximumSize);
    }

    /**
     * Sets the maximum size of keys and values together, in bytes. With this limit, the number of
     * entries is limited only if {@link #maximumSize} or {@code CACHE_MAX_SIZE} is set. A single
     * value that exceeds the limit is returned but not cached. In any case, {@code
     * CACHE_MAX_MEMORY_MB} limits all caches of the environment together.
     *
     * @throws IllegalArgumentException unless it is at least 1
     */
    public Builder<K, V> maximumMemory(long bytes) {
      return set(CacheAttribute.MAXIMUM_MEMORY, bytes);
    }

    /**
     * Sets the weigher that returns the size of a key and its value. By default, the size is
     * estimated: objects of JDK types count with everything they contain, and objects of other
     * classes, including collections, count as if they had four fields.
     */
    public Builder<K, V> weigher(Weigher<? super K, ? super V> weigher) {
      return set(CacheAttribute.WEIGHER, weigher);
    }

    /** Sets the eviction policy: by default {@code CACHE_EVICTION}, or else {@link Eviction#LRU}. */
    public Builder<K, V> eviction(Eviction eviction) {
      return set(CacheAttribute.EVICTION, eviction);
    }

    /** Sets the age at which an entry expires; the value of {@code CACHE_TTL_SECONDS} by default. */
    public Builder<K, V> expireAfterWrite(Duration age) {
      return set(CacheAttribute.EXPIRE_AFTER_WRITE, age);
    }

    /** Sets the time since its last use after which an entry expires; unlimited by default. */
    public Builder<K, V> expireAfterAccess(Duration age) {
      return set(CacheAttribute.EXPIRE_AFTER_ACCESS, age);
    }

    /**
     * Sets the age from which {@link LruCache#get} still returns a value but starts to recompute it
     * in the background; values are not refreshed by default. If the computation fails, the old
     * value stays, and later calls try again after a second. This delay doubles with each failure,
     * up to a minute or this age.
     */
    public Builder<K, V> refreshAfterWrite(Duration age) {
      return set(CacheAttribute.REFRESH_AFTER_WRITE, age);
    }

    /**
     * Sets the largest fraction by which {@code expireAfterWrite} and {@code refreshAfterWrite} are
     * shortened; 0 by default. The fraction differs from entry to entry, so that entries written
     * together do not expire together.
     *
     * @throws IllegalArgumentException unless it is at least 0 and less than 1
     */
    public Builder<K, V> jitter(double jitter) {
      return set(CacheAttribute.JITTER, jitter);
    }

    /**
     * Sets the types of exceptions that are cached as if they were values, and thrown by later
     * calls until they expire; none by default. Subclasses are included.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // copied at once
    public final Builder<K, V> cacheFailures(Class<? extends Throwable>... types) {
      return set(CacheAttribute.CACHE_FAILURES, List.of(types));
    }

    /** Sets the age at which a failure expires, unless values expire earlier; a minute by default. */
    public Builder<K, V> failuresExpireAfter(Duration age) {
      return set(CacheAttribute.FAILURES_EXPIRE_AFTER, age);
    }

    /** Sets how long a caller waits for another caller's computation; unlimited by default. */
    public Builder<K, V> lockTimeout(Duration timeout) {
      return set(CacheAttribute.LOCK_TIMEOUT, timeout);
    }

    /** Sets the listener to notify when a value is removed; none by default. */
    public Builder<K, V> removalListener(RemovalListener<? super K, ? super V> listener) {
      this.removalListener = Objects.requireNonNull(listener);
      return this;
    }

    /** Sets the environment, such as clock and settings; {@link CacheEnvironment#shared} by default. */
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
