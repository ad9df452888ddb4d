package io.cachedresult.containers.beans;

import io.cachedresult.CachedResult;

/** A generic cached class. */
class Repository<T> {

  private final Numbers numbers;

  Repository(Numbers numbers) {
    this.numbers = numbers;
  }

  @CachedResult
  String find(String key) {
    return numbers.next(key);
  }
}
