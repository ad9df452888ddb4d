package io.cachedresult.integration.injection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.name.Names;
import org.junit.jupiter.api.Test;

/** Tests that a container can create a generated class, whose constructor has the annotations. */
class InjectionTest {

  private static final class Bindings extends AbstractModule {
    @Override
    protected void configure() {
      bind(Greeter.class).to(CachedGreeter.class);
      bind(String.class).annotatedWith(Names.named("greeting")).toInstance("Hello");
      bind(String.class).toInstance("without a name");
    }
  }

  @Test
  void container_boundToTheGeneratedClass_injectsItsConstructor() {
    Greeter greetings = Guice.createInjector(new Bindings()).getInstance(Greeter.class);

    assertThat(greetings.greet("Ann")).isEqualTo("Hello, Ann");
    assertThat(greetings.greet("Ann")).isEqualTo("Hello, Ann");
    assertThat(greetings.computed).isEqualTo(1);
  }
}
