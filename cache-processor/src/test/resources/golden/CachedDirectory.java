package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.EffectFuture;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.size.SizeEstimator;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Caches the results of the annotated methods of {@link Directory}.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
@SuppressWarnings("try")
public class CachedDirectory<P> implements Directory<P> {
  private final Directory<P> delegate;

  private final FindCache findCache;

  /**
   * Creates an instance whose caches use the settings, clock and registry of the process.
   */
  public CachedDirectory(Directory<P> delegate) {
    this(delegate, CacheEnvironment.shared());
  }

  /**
   * Creates an instance whose caches use the settings, clock and registry of the environment.
   */
  public CachedDirectory(Directory<P> delegate, CacheEnvironment environment) {
    this.delegate = delegate;
    findCache = new FindCache(environment);
  }

  @Override
  public P find(String name, StringBuilder trace) throws NoSuchFieldException {
    return findCache.get(name, trace);
  }

  /**
   * Returns the cache of {@code find}.
   */
  public FindCache findCache() {
    return findCache;
  }

  @Override
  public CompletableFuture<Void> remove(String name) {
    return EffectFuture.follow(
        delegate.remove(name),
        "shop.Directory.remove(java.lang.String)",
        () -> {
          findCache.invalidate(name);
        });
  }

  @Override
  public P replace(String name, P person) {
    P result = delegate.replace(name, person);
    findCache.put(name, result);
    return result;
  }

  @Override
  public void reload() {
    findCache.invalidateAll();
    delegate.reload();
  }

  @Override
  public void close() throws Exception {
    delegate.close();
  }

  @Override
  public int size() {
    return delegate.size();
  }

  /**
   * The cache of {@code find}.
   */
  public final class FindCache extends BlockingHandle<FindEntry<P>, P> {
    private FindCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Directory.find(java.lang.String, java.lang.StringBuilder)"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable P getIfPresent(String name) {
      return storedResult(entry(name));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(String name) {
      return cache.isStored(entry(name));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(String name, P result) {
      FindEntry<P> entry = entry(name);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(String name) {
      return cache.invalidate(entry(name));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public P refresh(String name, StringBuilder trace) throws NoSuchFieldException {
      return recompute(entry(name), candidate -> computeWith(candidate, name, trace)).result;
    }

    private P get(String name, StringBuilder trace) throws NoSuchFieldException {
      int hash = hash(name);
      FindEntry<P> entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(name))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      return find(new FindEntry<P>(hash, name), candidate -> computeWith(candidate, name, trace)).result;
    }

    private boolean computeWith(FindEntry<P> entry, String name, StringBuilder trace) throws
        NoSuchFieldException {
      entry.result = CachedDirectory.this.delegate.find(name, trace);
      return true;
    }

    private FindEntry<P> entry(String name) {
      return new FindEntry<P>(hash(name), name);
    }

    private int hash(String name) {
      return KeyHash.mix(name == null ? 0 : name.hashCode());
    }
  }

  /**
   * A key and a result of {@code find}.
   */
  private static final class FindEntry<P> extends Entry<FindEntry<P>> {
    private final String name;

    private P result;

    private FindEntry(int hash, String name) {
      super(hash);
      this.name = name;
    }

    private boolean hasKey(String name) {
      return (this.name == name || (this.name != null && this.name.equals(name)));
    }

    @Override
    protected boolean hasKeyOf(FindEntry<P> other) {
      return hasKey(other.name);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {name};
    }

    @Override
    public @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(2, 0);
      estimator.string(name);
      estimator.any(result);
    }
  }
}
