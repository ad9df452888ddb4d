package io.cachedresult.containers.beans;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CachedResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests types whose annotation says that no container creates the generated class. */
@ExtendWith(OutputCaptureExtension.class)
class ComponentModelTest {

  /** A class that its users cache themselves. */
  @CacheDefaults(maximumSize = 9, componentModel = "none")
  static class Manual {

    @CachedResult
    String name(String name) {
      return name;
    }
  }

  /** An interface that its users cache themselves. */
  @CacheDefaults(componentModel = "none")
  interface ManualRates {

    @CachedResult
    String rate(String currency);
  }

  static class BankOfManualRates implements ManualRates {

    @Override
    public String rate(String currency) {
      return currency;
    }
  }

  @Test
  void beans_withoutComponentModel_stayAsTheyAre(CapturedOutput output) {
    Contexts.application()
        .withBean(Manual.class)
        .withBean(BankOfManualRates.class)
        .run(context -> {
          assertThat(context.getBean(Manual.class)).isExactlyInstanceOf(Manual.class);
          assertThat(context.getBean(ManualRates.class))
              .isExactlyInstanceOf(BankOfManualRates.class);
          assertThat(output).doesNotContain("Nothing that the bean");
        });
  }
}
