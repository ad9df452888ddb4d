package odd.base;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public abstract class Base<K, V extends Comparable<V>> {

  public int computations;

  @CachedResult(refreshAfterWrite = "1h")
  public List<V> find(K key, V... others) {
    computations++;
    return List.of(others);
  }

  @CachedResult
  protected <T extends V> CompletableFuture<T> later(T of) {
    computations++;
    return CompletableFuture.completedFuture(of);
  }

  @CachedResult
  protected <X extends K, Z extends Exception> X hidden(X of) throws Z {
    computations++;
    return of;
  }

  @CacheInvalidate(method = "find")
  public void forget(K key, V... others) {}

  @CachedResult
  public int overridden(K key) {
    return ++computations;
  }

  @CachedResult
  public int overriddenAndAnnotated(K key) {
    return ++computations;
  }

  @CachedResult(cacheName = "closed")
  int ofThePackage(K key) {
    return ++computations;
  }

  public int callOfThePackage(K key) {
    return ofThePackage(key);
  }

  @CachedResult
  public int same(K key) {
    return ++computations;
  }
}
