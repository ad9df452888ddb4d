package io.cachedresult.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.name.Names;
import org.junit.jupiter.api.Test;

/** A container makes the generated class by the annotations that its constructor has inherited. */
class InjectionTest {

  private static final class Bindings extends AbstractModule {
    @Override
    protected void configure() {
      bind(Greetings.class).to(CachedGreetings.class);
      bind(String.class).annotatedWith(Names.named("greeting")).toInstance("Hello");
      bind(String.class).toInstance("without a name");
    }
  }

  @Test
  void container_boundToTheGeneratedClass_injectsItsConstructor() {
    Greetings greetings = Guice.createInjector(new Bindings()).getInstance(Greetings.class);

    assertThat(greetings.greet("Ann")).isEqualTo("Hello, Ann");
    assertThat(greetings.greet("Ann")).isEqualTo("Hello, Ann");
    assertThat(greetings.computed).isEqualTo(1);
  }
}
