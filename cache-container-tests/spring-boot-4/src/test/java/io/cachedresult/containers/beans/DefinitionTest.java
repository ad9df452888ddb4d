package io.cachedresult.containers.beans;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.containers.beans.Prices.Discounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.ResolvableType;

/** Tests the ways in which an application defines a bean of a cached class. */
class DefinitionTest {

  private final ApplicationContextRunner application = Contexts.application();

  @Configuration
  @Import(Prices.class)
  static class Importing {

    @Bean
    String injected(ObjectProvider<Prices> provider, Prices prices) {
      return provider.getObject() == prices ? "same" : "another";
    }
  }

  @Test
  void importedClass_isCached() {
    application.withUserConfiguration(Importing.class).run(context -> {
      assertIsCached(context);
      assertThat(context.getBean("injected")).isEqualTo("same");
    });
  }

  @Test
  void class_inAnotherClass_isCreatedByItsAnnotatedConstructor_withInjectedMembers() {
    application.withBean(Discounts.class).run(context -> {
      Discounts discounts = context.getBean(Discounts.class);
      assertThat(discounts).isInstanceOf(CachedPrices_Discounts.class);
      assertThat(discounts.isComplete()).isTrue();
      assertThat(((CachedPrices_Discounts) discounts).discountCache().settings().maximumSize())
          .isEqualTo(7);
    });
  }

  @Test
  void class_withOptionalConstructors_isCreatedByTheLargestThatSpringCanCall() {
    application.withBean(Options.class).run(context -> {
      CachedOptions options = (CachedOptions) context.getBean(Options.class);
      assertThat(options.option("a")).isEqualTo(options.option("a"));
      assertThat(options.optionCache().settings().maximumSize()).isEqualTo(7);
    });
  }

  @Test
  void methods_thatSpringImplements_areImplemented() {
    application.withBean(Lookups.class).run(context -> {
      Lookups lookups = context.getBean(Lookups.class);
      assertThat(lookups).isInstanceOf(CachedLookups.class);
      assertThat(lookups.name("a")).isEqualTo(lookups.name("a"));
    });
  }

  @Test
  void lazyBean_isCached() {
    application
        .withInitializer(context -> registry(context)
            .registerBeanDefinition(
                "lazy",
                BeanDefinitionBuilder.rootBeanDefinition(Prices.class)
                    .setLazyInit(true)
                    .getBeanDefinition()))
        .run(DefinitionTest::assertIsCached);
  }

  @Test
  void genericBean_isInjectedByItsArguments() {
    RootBeanDefinition names = new RootBeanDefinition(Repository.class);
    names.setTargetType(ResolvableType.forClassWithGenerics(Repository.class, String.class));
    application
        .withInitializer(context -> registry(context).registerBeanDefinition("names", names))
        .withBean(Named.class)
        .run(context ->
            assertThat(context.getBean(Named.class).names).isInstanceOf(CachedRepository.class));
  }

  static class Named {

    @Autowired
    Repository<String> names;

    @Autowired(required = false)
    Repository<Integer> numbers;
  }

  @Test
  void definition_thatInheritsItsClass_isCached() {
    application
        .withInitializer(context -> {
          registry(context)
              .registerBeanDefinition(
                  "parent",
                  BeanDefinitionBuilder.rootBeanDefinition(Prices.class)
                      .setAbstract(true)
                      .getBeanDefinition());
          registry(context)
              .registerBeanDefinition(
                  "child", BeanDefinitionBuilder.childBeanDefinition("parent").getBeanDefinition());
        })
        .run(DefinitionTest::assertIsCached);
  }

  @Configuration
  static class Fallback {

    @Bean
    @ConditionalOnMissingBean
    Prices fallback(Numbers numbers) {
      return new Prices(numbers);
    }
  }

  @Test
  void conditionOnAMissingBean_seesTheUsersClass() {
    application
        .withConfiguration(AutoConfigurations.of(Fallback.class))
        .withBean(Prices.class)
        .run(context -> {
          assertIsCached(context);
          assertThat(context).doesNotHaveBean("fallback");
        });
  }

  private static BeanDefinitionRegistry registry(ApplicationContext context) {
    return (BeanDefinitionRegistry) context;
  }

  private static void assertIsCached(AssertableApplicationContext context) {
    assertThat(context).hasNotFailed().hasSingleBean(Prices.class);
    CachedPrices prices = context.getBean(CachedPrices.class);
    assertThat(prices.price("tea")).isEqualTo(prices.price("tea"));
    assertThat(prices.priceCache().settings().maximumSize()).isEqualTo(7);
  }
}
