package shop;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;

/** An interface: the generated class forwards to any implementation. */
public interface Directory<P> extends AutoCloseable {

  @CachedResult
  P find(@CacheKey String name, StringBuilder trace) throws NoSuchFieldException;

  @CacheInvalidate(method = "find")
  CompletableFuture<Void> remove(String name);

  @CachePut(method = "find")
  P replace(String name, P person);

  @CacheInvalidate(method = "find", allEntries = true, beforeInvocation = true)
  default void reload() {}

  int size();
}
