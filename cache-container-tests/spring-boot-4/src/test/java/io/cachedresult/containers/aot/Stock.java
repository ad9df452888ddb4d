package io.cachedresult.containers.aot;

import io.cachedresult.CachedResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** A cached bean with two constructors. */
@Service
class Stock {

  private final Sequence sequence;

  Stock() {
    throw new AssertionError("the other constructor is annotated");
  }

  @Autowired
  Stock(Sequence sequence) {
    this.sequence = sequence;
  }

  @CachedResult
  String count(String product) {
    return product + " " + sequence.next();
  }
}
