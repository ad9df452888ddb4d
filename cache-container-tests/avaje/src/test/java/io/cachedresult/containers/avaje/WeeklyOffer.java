package io.cachedresult.containers.avaje;

import io.avaje.inject.Component;

/** An offer without a cache, whose name is "Weekly". */
@Component
class WeeklyOffer implements Offer {

  @Override
  public int price(String product) {
    return product.length();
  }
}
