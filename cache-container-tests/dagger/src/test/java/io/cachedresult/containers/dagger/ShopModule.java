package io.cachedresult.containers.dagger;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Named;

/** The bindings of an application. */
@Module
interface ShopModule {

  @Binds
  Prices prices(CachedPrices prices);

  @Binds
  Rates rates(CachedRates rates);

  @Provides
  @Named("currency")
  static String currency() {
    return "euros";
  }

  @Provides
  static String withoutName() {
    return "without a name";
  }
}
