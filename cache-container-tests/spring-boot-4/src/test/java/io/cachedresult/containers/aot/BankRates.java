package io.cachedresult.containers.aot;

import java.util.function.IntSupplier;
import org.springframework.stereotype.Service;

/** An implementation of a cached interface, which also has another interface. */
@Service
class BankRates implements Rates, IntSupplier {

  private final Sequence sequence;

  BankRates(Sequence sequence) {
    this.sequence = sequence;
  }

  @Override
  public int rate(String currency) {
    return sequence.next();
  }

  @Override
  public int getAsInt() {
    return 7;
  }
}
