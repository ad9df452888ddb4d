package io.cachedresult.containers.avaje;

import io.avaje.inject.Bean;
import io.avaje.inject.Factory;
import jakarta.inject.Named;

/** Makes the objects that have no class of their own. */
@Factory
class ShopFactory {

  @Bean
  @Named("currency")
  String currency() {
    return "euros";
  }
}
