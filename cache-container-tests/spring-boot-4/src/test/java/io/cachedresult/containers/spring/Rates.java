package io.cachedresult.containers.spring;

import io.cachedresult.CachedResult;

/** An interface with a cached method: the cache is in front of the implementation. */
public interface Rates {

  @CachedResult
  double rate(String currency);
}
