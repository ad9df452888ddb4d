package io.cachedresult.containers.guice;

import com.example.Transactional;
import com.google.inject.AbstractModule;
import com.google.inject.matcher.Matchers;
import com.google.inject.name.Names;

/** The bindings of an application. */
final class ShopModule extends AbstractModule {

  private final Transactions transactions;

  ShopModule(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  protected void configure() {
    bind(Prices.class).to(CachedPrices.class);
    bind(String.class).annotatedWith(Names.named("currency")).toInstance("euros");
    bind(String.class).toInstance("without a name");
    bindInterceptor(Matchers.any(), Matchers.annotatedWith(Transactional.class), transactions);
  }
}
