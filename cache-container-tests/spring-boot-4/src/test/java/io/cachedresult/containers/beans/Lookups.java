package io.cachedresult.containers.beans;

import io.cachedresult.CachedResult;
import org.springframework.beans.factory.annotation.Lookup;

/** A cached class with a method that Spring implements. */
class Lookups {

  @Lookup
  Numbers numbers() {
    throw new AssertionError("Spring implements this method");
  }

  @CachedResult
  String name(String name) {
    return numbers().next(name);
  }
}
