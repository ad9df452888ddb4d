package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyCopy;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.handle.FutureHandle;
import io.cachedresult.engine.size.SizeEstimator;
import java.io.IOException;
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
  public final class FindCache extends BlockingHandle<FindEntry<K, V>, V> {
    private FindCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Shelf.Row.find(K)")
              .with("cacheNull", false));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable V getIfPresent(K key) {
      return storedResult(entry(key));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(K key) {
      return cache.isStored(entry(key));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(K key, V result) {
      FindEntry<K, V> entry = entry(key);
      entry.result = Objects.requireNonNull(result);
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(K key) {
      return cache.invalidate(entry(key));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public V refresh(K key) throws IOException, InterruptedException {
      return recompute(entry(key)).result;
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
      return find(new FindEntry<K, V>(hash, key)).result;
    }

    @Override
    protected boolean compute(FindEntry<K, V> entry) throws IOException, InterruptedException {
      entry.result = CachedShelf_Row.super.find(entry.key);
      return entry.result != null;
    }

    private FindEntry<K, V> entry(K key) {
      return new FindEntry<K, V>(hash(key), key);
    }

    private int hash(K key) {
      return KeyHash.mix(Objects.hashCode(key));
    }
  }

  /**
   * A key and a result of {@code find}.
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
    public @Nullable Object result() {
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
  public final class ConvertCache extends BlockingHandle<ConvertEntry<K, V>, Object> {
    private ConvertCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Shelf.Row.convert(V, java.lang.Class)"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getIfPresent(V value, Class<T> type) {
      return (T) storedResult(entry(value, type));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public <T> boolean contains(V value, Class<T> type) {
      return cache.isStored(entry(value, type));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public <T> void put(V value, Class<T> type, T result) {
      ConvertEntry<K, V> entry = entry(value, type);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public <T> boolean invalidate(V value, Class<T> type) {
      return cache.invalidate(entry(value, type));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    @SuppressWarnings("unchecked")
    public <T> T refresh(V value, Class<T> type) {
      return (T) recompute(entry(value, type), candidate -> computeWith(candidate, value, type)).result;
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
      return (T) find(new ConvertEntry<K, V>(hash, value, type), candidate -> computeWith(candidate, value, type)).result;
    }

    private <T> boolean computeWith(ConvertEntry<K, V> entry, V value, Class<T> type) {
      entry.result = CachedShelf_Row.super.convert(value, type);
      return true;
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
   * A key and a result of {@code convert}.
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
    public @Nullable Object result() {
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
  public final class AllCache extends FutureHandle<AllEntry<K, V>, Map<K, ?>> {
    private AllCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Shelf.Row.all(java.lang.Iterable)"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    @SuppressWarnings("unchecked")
    public <T> @Nullable Map<K, T> getIfPresent(Iterable<? extends T> of) {
      return (Map<K, T>) storedResult(entry(of));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public <T> boolean contains(Iterable<? extends T> of) {
      return cache.isStored(entry(of));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public <T> void put(Iterable<? extends T> of, Map<K, T> result) {
      store(entry(of), result);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public <T> boolean invalidate(Iterable<? extends T> of) {
      return cache.invalidate(entry(of));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    @SuppressWarnings("unchecked")
    public <T> CompletableFuture<Map<K, T>> refresh(Iterable<? extends T> of) {
      return (CompletableFuture<Map<K, T>>) (CompletableFuture<?>) recompute(entry(of), () -> CachedShelf_Row.super.all(of));
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
      return (CompletableFuture<Map<K, T>>) (CompletableFuture<?>) find(new AllEntry<K, V>(hash, of), () -> CachedShelf_Row.super.all(of));
    }

    private AllEntry<K, V> entry(Iterable<?> of) {
      return new AllEntry<K, V>(hash(of), of);
    }

    private int hash(Iterable<?> of) {
      return KeyHash.mix(KeyCopy.hashOfAny(of));
    }
  }

  /**
   * A key and a result of {@code all}.
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
