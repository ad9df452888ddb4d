package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.RemovalListener;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.AsyncTypedCache;
import io.cachedresult.engine.CacheHandle;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyCopy;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.TypedCache;
import io.cachedresult.engine.size.SizeEstimator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Caches the results of the annotated methods of {@link Shelf.Row}.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public class CachedShelf_Row<K extends Comparable<K>, V> extends Shelf.Row<K, V> {
  private static final long serialVersionUID = 1L;

  private final transient FindCache findCache;

  private final transient ConvertCache convertCache;

  private final transient AllCache allCache;

  /**
   * Creates an instance whose caches use the settings, clock and registry of the process.
   */
  protected CachedShelf_Row(String... labels) throws IOException {
    this(labels, CacheEnvironment.shared());
  }

  /**
   * Creates an instance whose caches use the settings, clock and registry of the environment.
   */
  protected CachedShelf_Row(String[] labels, CacheEnvironment environment) throws IOException {
    super(labels);
    findCache = new FindCache(environment);
    convertCache = new ConvertCache(environment);
    allCache = new AllCache(environment);
  }

  @Override
  public V find(K key) throws IOException, InterruptedException {
    return findCache == null ? super.find(key) : findCache.get(key);
  }

  /**
   * Returns the cache of {@code find}.
   */
  public FindCache findCache() {
    return findCache;
  }

  @Override
  public <T> T convert(V value, Class<T> type) {
    return convertCache == null ? super.convert(value, type) : convertCache.get(value, type);
  }

  /**
   * Returns the cache of {@code convert}.
   */
  public ConvertCache convertCache() {
    return convertCache;
  }

  @Override
  public <T> CompletionStage<Map<K, T>> all(Iterable<? extends T> of) {
    return allCache == null ? super.all(of) : allCache.get(of);
  }

  /**
   * Returns the cache of {@code all}.
   */
  public AllCache allCache() {
    return allCache;
  }

  /**
   * The cache of {@code find}.
   */
  public final class FindCache extends CacheHandle {
    private final TypedCache<FindEntry<K, V>> cache;

    private FindCache(CacheEnvironment environment) {
      this(new TypedCache<>(
          environment,
          CacheSpec.named("shop.Shelf.Row.find(K)")
              .with("cacheNull", false)));
    }

    private FindCache(TypedCache<FindEntry<K, V>> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable V getIfPresent(K key) {
      FindEntry<K, V> entry = cache.findStored(entry(key));
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(K key) {
      return cache.isStored(entry(key));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(K key, V result) {
      FindEntry<K, V> entry = entry(key);
      entry.result = Objects.requireNonNull(result);
      cache.put(entry);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(K key) {
      return cache.invalidate(entry(key));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super V> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public V refresh(K key) throws IOException, InterruptedException {
      FindEntry<K, V> candidate = entry(key);
      return answer(cache.claimRefresh(candidate), candidate, key);
    }

    private V get(K key) throws IOException, InterruptedException {
      int hash = hash(key);
      FindEntry<K, V> entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(key))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      FindEntry<K, V> candidate = new FindEntry<K, V>(hash, key);
      return answer(cache.claim(candidate), candidate, key);
    }

    private V answer(FindEntry<K, V> entry, FindEntry<K, V> candidate, K key) throws IOException,
        InterruptedException {
      if (entry == candidate) {
        try {
          candidate.result = CachedShelf_Row.super.find(key);
        } catch (Throwable failure) {
          cache.fail(candidate, failure);
          throw failure;
        }
        if (candidate.result != null) {
          cache.complete(candidate);
        } else {
          cache.discard(candidate);
        }
      }
      return entry.result;
    }

    private FindEntry<K, V> entry(K key) {
      return new FindEntry<K, V>(hash(key), key);
    }

    private int hash(K key) {
      return KeyHash.mix(Objects.hashCode(key));
    }
  }

  /**
   * An entry of {@code find}: the key and the result.
   */
  private static final class FindEntry<K extends Comparable<K>, V> extends Entry<FindEntry<K, V>> {
    private final K key;

    private V result;

    private FindEntry(int hash, K key) {
      super(hash);
      this.key = key;
    }

    private boolean hasKey(K key) {
      return Objects.equals(this.key, key);
    }

    @Override
    protected boolean hasKeyOf(FindEntry<K, V> other) {
      return hasKey(other.key);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {key};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(2, 0);
      estimator.any(key);
      estimator.any(result);
    }
  }

  /**
   * The cache of {@code convert}.
   */
  public final class ConvertCache extends CacheHandle {
    private final TypedCache<ConvertEntry<K, V>> cache;

    private ConvertCache(CacheEnvironment environment) {
      this(new TypedCache<>(
          environment,
          CacheSpec.named("shop.Shelf.Row.convert(V, java.lang.Class)")));
    }

    private ConvertCache(TypedCache<ConvertEntry<K, V>> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getIfPresent(V value, Class<T> type) {
      ConvertEntry<K, V> entry = cache.findStored(entry(value, type));
      return entry == null ? null : (T) entry.result;
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public <T> boolean contains(V value, Class<T> type) {
      return cache.isStored(entry(value, type));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public <T> void put(V value, Class<T> type, T result) {
      ConvertEntry<K, V> entry = entry(value, type);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public <T> boolean invalidate(V value, Class<T> type) {
      return cache.invalidate(entry(value, type));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Object> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public <T> T refresh(V value, Class<T> type) {
      ConvertEntry<K, V> candidate = entry(value, type);
      return answer(cache.claimRefresh(candidate), candidate, value, type);
    }

    @SuppressWarnings("unchecked")
    private <T> T get(V value, Class<T> type) {
      int hash = hash(value, type);
      ConvertEntry<K, V> entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(value, type))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return (T) entry.result;
      }
      ConvertEntry<K, V> candidate = new ConvertEntry<K, V>(hash, value, type);
      return answer(cache.claim(candidate), candidate, value, type);
    }

    @SuppressWarnings("unchecked")
    private <T> T answer(ConvertEntry<K, V> entry, ConvertEntry<K, V> candidate, V value,
        Class<T> type) {
      if (entry == candidate) {
        try {
          candidate.result = CachedShelf_Row.super.convert(value, type);
        } catch (Throwable failure) {
          cache.fail(candidate, failure);
          throw failure;
        }
        cache.complete(candidate);
      }
      return (T) entry.result;
    }

    private ConvertEntry<K, V> entry(V value, Class<?> type) {
      return new ConvertEntry<K, V>(hash(value, type), value, type);
    }

    private int hash(V value, Class<?> type) {
      int hash = KeyCopy.hashOfAny(value);
      hash = KeyHash.combine(hash, Objects.hashCode(type));
      return KeyHash.mix(hash);
    }
  }

  /**
   * An entry of {@code convert}: the key and the result.
   */
  private static final class ConvertEntry<K extends Comparable<K>, V> extends Entry<ConvertEntry<K, V>> {
    private final V value;

    private final Class<?> type;

    private Object result;

    private ConvertEntry(int hash, V value, Class<?> type) {
      super(hash);
      this.value = KeyCopy.ofAny(value);
      this.type = type;
    }

    private boolean hasKey(V value, Class<?> type) {
      return Objects.deepEquals(this.value, value)
          && Objects.equals(this.type, type);
    }

    @Override
    protected boolean hasKeyOf(ConvertEntry<K, V> other) {
      return hasKey(other.value, other.type);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {value, type};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(3, 0);
      estimator.any(value);
      estimator.any(result);
    }
  }

  /**
   * The cache of {@code all}.
   */
  public final class AllCache extends CacheHandle {
    private final AsyncTypedCache<AllEntry<K, V>, Map<K, ?>> cache;

    private AllCache(CacheEnvironment environment) {
      this(new AsyncTypedCache<>(
          environment,
          CacheSpec.named("shop.Shelf.Row.all(java.lang.Iterable)")));
    }

    private AllCache(AsyncTypedCache<AllEntry<K, V>, Map<K, ?>> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    @SuppressWarnings("unchecked")
    public <T> @Nullable Map<K, T> getIfPresent(Iterable<? extends T> of) {
      AllEntry<K, V> entry = cache.findStored(entry(of));
      return entry == null ? null : (Map<K, T>) entry.future().join();
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public <T> boolean contains(Iterable<? extends T> of) {
      return cache.isStored(entry(of));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public <T> void put(Iterable<? extends T> of, Map<K, T> result) {
      cache.put(entry(of), result);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public <T> boolean invalidate(Iterable<? extends T> of) {
      return cache.invalidate(entry(of));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Map<K, ?>> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public <T> CompletableFuture<Map<K, T>> refresh(Iterable<? extends T> of) {
      AllEntry<K, V> candidate = entry(of);
      return answer(cache.joinRefresh(candidate), candidate, of);
    }

    @SuppressWarnings("unchecked")
    private <T> CompletableFuture<Map<K, T>> get(Iterable<? extends T> of) {
      int hash = hash(of);
      AllEntry<K, V> entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(of))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return (CompletableFuture<Map<K, T>>) (CompletableFuture<?>) entry.future();
      }
      AllEntry<K, V> candidate = new AllEntry<K, V>(hash, of);
      return answer(cache.join(candidate), candidate, of);
    }

    @SuppressWarnings("unchecked")
    private <T> CompletableFuture<Map<K, T>> answer(CompletableFuture<Map<K, ?>> shared,
        AllEntry<K, V> candidate, Iterable<? extends T> of) {
      if (shared != null) {
        return (CompletableFuture<Map<K, T>>) (CompletableFuture<?>) shared;
      }
      try {
        return (CompletableFuture<Map<K, T>>) (CompletableFuture<?>) cache.follow(candidate, CachedShelf_Row.super.all(of));
      } catch (Throwable failure) {
        cache.fail(candidate, failure);
        throw failure;
      }
    }

    private AllEntry<K, V> entry(Iterable<?> of) {
      return new AllEntry<K, V>(hash(of), of);
    }

    private int hash(Iterable<?> of) {
      return KeyHash.mix(KeyCopy.hashOfAny(of));
    }
  }

  /**
   * An entry of {@code all}: the key and the result.
   */
  private static final class AllEntry<K extends Comparable<K>, V> extends AsyncEntry<AllEntry<K, V>, Map<K, ?>> {
    private final Iterable<?> of;

    private AllEntry(int hash, Iterable<?> of) {
      super(hash);
      this.of = KeyCopy.ofAny(of);
    }

    private boolean hasKey(Iterable<?> of) {
      return Objects.deepEquals(this.of, of);
    }

    @Override
    protected boolean hasKeyOf(AllEntry<K, V> other) {
      return hasKey(other.of);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {of};
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.asyncEntry(1, 0);
      estimator.any(of);
      estimator.any(future().join());
    }
  }
}
