package io.cachedresult.containers.tier;

import io.cachedresult.CachedResult;

/** A bean whose results are shared. */
public class Stocks {

  @CachedResult(cacheName = "stocks", shared = true, expireAfterWrite = "1h")
  public int stock(String product) {
    return product.length();
  }
}
