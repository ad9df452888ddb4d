package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;

/** A bean only if all classes are beans. */
class Plain {

  @CachedResult
  int price(String product) {
    return product.length();
  }
}
