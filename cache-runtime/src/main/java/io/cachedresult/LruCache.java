package io.cachedresult;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
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

  private final LruMap<K, V> map = new LruMap<>(this);
  private final boolean remembersUse;

  private LruCache(Builder<K, V> builder) {
    super(builder.environment, builder.spec.consistent());
    remembersUse = settings().expireAfterAccess().isPresent();
    RemovalListener<? super K, ? super V> listener = builder.removalListener;
    if (listener != null) {
      store()
          .removals()
          .listen((entry, cause) ->
              listener.onRemoval(entry.key, Objects.requireNonNull(entry.value), cause));
    }
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
          if (isRefreshDue(entry)) {
            LruEntry<K, V> stale = entry;
            refreshLater(stale, () -> refresh(stale.key, loader));
          }
          return entry.value;
        }
        break;
      }
    }
    LruEntry<K, V> mine = newEntry(hash, key);
    return load(claim(mine), mine, loader);
  }

  private @Nullable V refresh(K key, Function<? super K, ? extends @Nullable V> loader) {
    LruEntry<K, V> mine = entryOf(key);
    return load(claimRefresh(mine), mine, loader);
  }

  private @Nullable V load(
      LruEntry<K, V> entry,
      LruEntry<K, V> mine,
      Function<? super K, ? extends @Nullable V> loader) {
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

  /**
   * A view of the cache as a map: live, thread-safe, weakly consistent in its iterators, and without
   * {@code null}. What it does counts as a use of an entry, but in no statistics, save that {@code
   * computeIfAbsent} is {@link #get}. A function given to {@code compute} or {@code merge} may be
   * called again if another thread changes the same key meanwhile.
   */
  public ConcurrentMap<K, V> asMap() {
    return map;
  }

  @Override
  @SuppressWarnings("NullAway") // a key is none
  Object keyOf(LruEntry<K, V> entry) {
    return entry.key;
  }

  LruEntry<K, V> entryOf(K key) {
    return newEntry(mix(key.hashCode()), key);
  }

  private LruEntry<K, V> newEntry(int hash, K key) {
    return remembersUse ? new LruEntry.Accessed<>(hash, key) : new LruEntry<>(hash, key);
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
    private @Nullable RemovalListener<? super K, ? super V> removalListener;

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
     * The most bytes that keys and values take together. Unless {@link #maximumSize} is given as
     * well, their number is not bounded but where {@code CACHE_MAX_SIZE} says so. A value that is
     * larger by itself is returned, and not kept.
     *
     * @throws IllegalArgumentException unless it is at least 1
     */
    public Builder<K, V> maximumMemory(long bytes) {
      spec = spec.maximumMemory(bytes);
      return this;
    }

    /**
     * What says how many bytes a key and its value take; unless given, types of the JDK are estimated
     * with all they hold, and objects of other classes alone: what these refer to is not seen.
     */
    public Builder<K, V> weigher(Weigher<? super K, ? super V> weigher) {
      spec = spec.weigher(weigher);
      return this;
    }

    /**
     * Which entry gives way when there is no room for another; unless given, {@code CACHE_EVICTION}
     * decides, and without that it is the least recently used one.
     */
    public Builder<K, V> eviction(Eviction eviction) {
      spec = spec.eviction(eviction);
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

    /**
     * The time without a use after which an entry expires.
     *
     * @throws IllegalArgumentException unless it is 1 nanosecond to 292 years
     */
    public Builder<K, V> expireAfterAccess(Duration age) {
      spec = spec.expireAfterAccess(age);
      return this;
    }

    /**
     * The age from which {@link LruCache#get} still returns a value, but has it computed anew in the
     * background, once. If that fails, the old value stays, and the next call tries again.
     *
     * @throws IllegalArgumentException unless it is 1 nanosecond to 292 years
     */
    public Builder<K, V> refreshAfterWrite(Duration age) {
      spec = spec.refreshAfterWrite(age);
      return this;
    }

    /**
     * The largest share by which {@code expireAfterWrite} and {@code refreshAfterWrite} are
     * shortened, for each entry by its own, so that what was stored together does not expire
     * together; 0 unless given.
     *
     * @throws IllegalArgumentException unless it is at least 0 and less than 1
     */
    public Builder<K, V> jitter(double jitter) {
      spec = spec.jitter(jitter);
      return this;
    }

    /** The failures that are kept and thrown again, as if they were values; none unless given. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only handed on
    public final Builder<K, V> cacheFailures(Class<? extends Throwable>... types) {
      spec = spec.cacheFailures(types);
      return this;
    }

    /**
     * The age at which a kept failure expires: a minute unless given, and never later than a value.
     *
     * @throws IllegalArgumentException unless it is 1 nanosecond to 292 years
     */
    public Builder<K, V> failuresExpireAfter(Duration age) {
      spec = spec.failuresExpireAfter(age);
      return this;
    }

    /**
     * How long a caller waits for the computation of another before it fails with a {@link
     * ComputationTimeoutException}; for ever unless given.
     *
     * @throws IllegalArgumentException unless it is 1 nanosecond to 292 years
     */
    public Builder<K, V> lockTimeout(Duration timeout) {
      spec = spec.lockTimeout(timeout);
      return this;
    }

    /** Who is told what leaves the cache; nobody unless given. */
    public Builder<K, V> removalListener(RemovalListener<? super K, ? super V> listener) {
      this.removalListener = Objects.requireNonNull(listener);
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
     * @throws IllegalArgumentException if {@code refreshAfterWrite} is not below {@code
     *     expireAfterWrite}, or if failures are given an age and none are kept
     */
    public LruCache<K, V> build() {
      return new LruCache<>(this);
    }
  }
}
