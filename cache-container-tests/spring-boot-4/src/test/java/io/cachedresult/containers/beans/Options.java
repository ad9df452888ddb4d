package io.cachedresult.containers.beans;

import io.cachedresult.CachedResult;
import org.springframework.beans.factory.annotation.Autowired;

/** A cached class with constructors of which Spring calls the largest that it can. */
class Options {

  private final Numbers numbers;

  @Autowired(required = false)
  Options(Numbers numbers) {
    this.numbers = numbers;
  }

  @Autowired(required = false)
  Options(Numbers numbers, Thread absent) {
    throw new AssertionError("there is no such bean");
  }

  @CachedResult
  String option(String name) {
    return numbers.next(name);
  }
}
