package io.cachedresult.containers.aot;

import io.cachedresult.CachedResult;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** A cached bean with one constructor. */
@Service
class Catalog {

  private final Sequence sequence;
  private final String currency;

  Catalog(Sequence sequence, @Value("${shop.currency}") String currency) {
    this.sequence = sequence;
    this.currency = currency;
  }

  @CachedResult
  String price(String product) {
    return product + " " + sequence.next() + " " + currency;
  }
}
