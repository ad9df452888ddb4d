package io.cachedresult.containers.beans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Tests what an application without the starter does, to show what the starter is for. */
class WithoutStarterTest {

  @Test
  void bean_withoutTheStarter_isTheUsersClass_andComputesEachTime() {
    new ApplicationContextRunner()
        .withBean(Numbers.class)
        .withBean(Prices.class)
        .run(context -> {
          Prices prices = context.getBean(Prices.class);
          assertThat(prices).isExactlyInstanceOf(Prices.class);
          assertThat(prices.price("tea")).isEqualTo("tea 1");
          assertThat(prices.price("tea")).isEqualTo("tea 2");
        });
  }
}
