package io.cachedresult.containers.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Tests what happens when an application starts and stops. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static ConfigurableApplicationContext start(String... arguments) {
    return new SpringApplicationBuilder(ShopApplication.class)
        .properties("server.port=0", "spring.jmx.enabled=false")
        .run(arguments);
  }

  @Test
  void start_createsEachCachedBeanOnce() {
    int before = Prices.INSTANCES.get();

    start().close();

    assertThat(Prices.INSTANCES).hasValue(before + 1);
  }

  @Test
  void start_withABeanThatCodeCreatesUncached_warns(CapturedOutput output) {
    start().close();

    assertThat(output)
        .contains("Nothing that the bean 'leftovers' computes is cached", "CachedLeftovers");
    assertThat(output.toString().lines().filter(line -> line.contains("Nothing that the bean")))
        .hasSize(1);
  }

  @Test
  void start_withASettingThatCannotBeRead_explainsIt(CapturedOutput output) {
    assertThatThrownBy(() -> start("--cachedresult.maximum-size=0")).isInstanceOf(Exception.class);

    assertThat(output)
        .contains("APPLICATION FAILED TO START", "cache.max.size is '0'")
        .doesNotContain("\tat ");
  }

  @Test
  void start_withHalfASecond_explainsIt(CapturedOutput output) {
    assertThatThrownBy(() -> start("--cachedresult.expire-after-write=500ms"))
        .isInstanceOf(Exception.class);

    assertThat(output).contains("whole seconds").doesNotContain("\tat ");
  }

  @Test
  void stop_leavesNothingBehind() {
    WeakReference<Products> closed = startAndStop();

    Instant deadline = Instant.now().plus(PATIENCE);
    while (closed.get() != null && Instant.now().isBefore(deadline)) {
      System.gc();
    }
    assertThat(closed.get()).isNull();
  }

  private static WeakReference<Products> startAndStop() {
    try (ConfigurableApplicationContext context = start()) {
      Products products = context.getBean(Products.class);
      products.name("1");
      return new WeakReference<>(products);
    }
  }
}
