package io.cachedresult.containers.beans;

import io.cachedresult.CachedResult;

/** A cached interface. */
interface Rates {

  @CachedResult
  String rate(String currency);
}
