package io.cachedresult.containers.beans;

import io.cachedresult.CachedResult;
import org.springframework.beans.factory.annotation.Autowired;

/** A cached class with one constructor. */
class Prices {

  private final Numbers numbers;

  Prices(Numbers numbers) {
    this.numbers = numbers;
  }

  @CachedResult
  String price(String product) {
    return numbers.next(product);
  }

  /** A cached class in another class, with injected members and several constructors. */
  static class Discounts {

    private final Numbers numbers;
    private Numbers set;

    @Autowired
    private Numbers injected;

    Discounts() {
      throw new AssertionError("the other constructor is annotated");
    }

    @Autowired
    Discounts(Numbers numbers) {
      this.numbers = numbers;
    }

    @Autowired
    void setNumbers(Numbers numbers) {
      this.set = numbers;
    }

    boolean isComplete() {
      return numbers == set && numbers == injected;
    }

    @CachedResult
    String discount(String product) {
      return numbers.next(product);
    }
  }
}
