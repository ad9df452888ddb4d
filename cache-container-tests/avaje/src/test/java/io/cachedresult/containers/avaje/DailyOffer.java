package io.cachedresult.containers.avaje;

import io.avaje.inject.Component;
import io.cachedresult.CachedResult;

/** An offer with a cache, whose name is "Daily". */
@Component
class DailyOffer implements Offer {

  @Override
  @CachedResult
  public int price(String product) {
    return product.length();
  }
}
