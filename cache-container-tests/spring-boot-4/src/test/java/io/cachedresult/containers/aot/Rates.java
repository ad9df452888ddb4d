package io.cachedresult.containers.aot;

import io.cachedresult.CachedResult;

/** A cached interface. */
interface Rates {

  @CachedResult
  int rate(String currency);
}
