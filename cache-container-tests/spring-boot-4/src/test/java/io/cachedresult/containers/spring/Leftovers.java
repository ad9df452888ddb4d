package io.cachedresult.containers.spring;

import io.cachedresult.CachedResult;

/** A class that the application creates itself, and forgets to cache. */
public class Leftovers {

  @CachedResult
  public int count(String product) {
    return product.length();
  }
}
