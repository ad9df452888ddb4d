package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSpec;
import io.cachedresult.Entry;
import io.cachedresult.RemovalListener;
import io.cachedresult.TypedCache;
import io.cachedresult.Weighing;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * {@link Directory} with the results of its annotated methods kept in caches.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public final class CachedDirectory<P> implements Directory<P> {
  private final Directory<P> delegate;

  private final FindCache findCache;

  /**
   * Caches by the settings of the process.
   */
  public CachedDirectory(Directory<P> delegate) {
    this(delegate, CacheEnvironment.shared());
  }

  /**
   * Caches by the settings and the time of an environment.
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
   * The results of {@code find}.
   */
  public FindCache findCache() {
    return findCache;
  }

  @Override
  public CompletableFuture<Void> remove(String name) {
    return delegate.remove(name).whenComplete((result, failure) -> {
      if (failure == null) {
        findCache.invalidate(name);
      }
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
   * The results of {@code find}, by its arguments.
   */
  public final class FindCache extends TypedCache<FindEntry<P>> {
    private FindCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Directory.find(java.lang.String, java.lang.StringBuilder)"));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable P getIfPresent(String name) {
      FindEntry<P> entry = findStored(entry(name));
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(String name) {
      return isStored(entry(name));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(String name, P result) {
      FindEntry<P> entry = entry(name);
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(String name) {
      return invalidateEntry(entry(name));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super P> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public P refresh(String name, StringBuilder trace) throws NoSuchFieldException {
      FindEntry<P> mine = entry(name);
      return answer(claimRefresh(mine), mine, name, trace);
    }

    private P get(String name, StringBuilder trace) throws NoSuchFieldException {
      int hash = hash(name);
      FindEntry<P> entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(name))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.result;
      }
      FindEntry<P> mine = new FindEntry<P>(hash, name);
      return answer(claim(mine), mine, name, trace);
    }

    private P answer(FindEntry<P> entry, FindEntry<P> mine, String name, StringBuilder trace) throws
        NoSuchFieldException {
      if (entry == mine) {
        try {
          mine.result = CachedDirectory.this.delegate.find(name, trace);
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        complete(mine);
      }
      return entry.result;
    }

    private FindEntry<P> entry(String name) {
      return new FindEntry<P>(hash(name), name);
    }

    private int hash(String name) {
      return mix(name == null ? 0 : name.hashCode());
    }
  }

  /**
   * The arguments of a call of {@code find}, and its result.
   */
  public static final class FindEntry<P> extends Entry<FindEntry<P>> {
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
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void weigh(Weighing weighing) {
      weighing.entry(2, 0);
      weighing.string(name);
      weighing.any(result);
    }
  }
}
