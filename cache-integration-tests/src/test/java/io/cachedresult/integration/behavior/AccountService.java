package io.cachedresult.integration.behavior;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** An interface, whose caching class delegates to another implementation. */
@CacheDefaults(maximumSize = 2)
interface AccountService<A> extends AutoCloseable {

  @CachedResult(condition = "isCustomer", unless = "isLocked")
  A account(@CacheKey String owner, StringBuilder trail) throws IOException;

  @CachedResult(maximumSize = 10, cacheNull = false)
  CompletableFuture<Long> balance(String owner);

  @CacheInvalidate(method = "account")
  @CacheInvalidate(method = "balance")
  void close(String owner) throws IOException;

  @CacheInvalidate(method = "account", beforeInvocation = true)
  @CacheInvalidate(method = "balance", allEntries = true, beforeInvocation = true)
  void suspect(String owner) throws IOException;

  @CachePut(method = "account")
  A rename(String owner, String name) throws IOException;

  @CachePut(method = "balance")
  CompletableFuture<Long> deposit(long amount, String owner);

  @CacheInvalidate(method = "balance")
  CompletableFuture<Void> audit(String owner);

  default boolean isCustomer(String owner, StringBuilder trail) {
    return !owner.startsWith("visitor");
  }

  default boolean isLocked(A account) {
    return account.toString().endsWith("locked");
  }

  @Override
  default void close() {}
}
