package io.cachedresult.containers.guice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import org.junit.jupiter.api.Test;

/** Tests cached classes in Guice. */
class GuiceTest {

  private static final class Bindings extends AbstractModule {
    @Override
    protected void configure() {
      bind(Prices.class).to(CachedPrices.class);
    }
  }

  @Test
  void binding_ofScopedClass_givesOneInstance() {
    Injector injector = Guice.createInjector(new Bindings());

    Prices one = injector.getInstance(Prices.class);
    Prices another = injector.getInstance(Prices.class);
    one.price("tea");
    another.price("tea");

    assertThat(another).isSameAs(one);
    assertThat(one.computed).isEqualTo(1);
  }
}
