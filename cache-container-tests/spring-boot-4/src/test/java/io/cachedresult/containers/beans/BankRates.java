package io.cachedresult.containers.beans;

/** An implementation of a cached interface. */
class BankRates implements Rates {

  private final Numbers numbers;

  BankRates(Numbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public String rate(String currency) {
    return numbers.next(currency);
  }

  Numbers numbers() {
    return numbers;
  }
}
