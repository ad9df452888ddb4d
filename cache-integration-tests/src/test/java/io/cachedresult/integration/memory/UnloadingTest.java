package io.cachedresult.integration.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a container can unload an application that has used caches. */
class UnloadingTest {

  /** Each method needs a JVM that has not started the JDK's threads for futures. */
  @ParameterizedTest
  @ValueSource(strings = {"products", "shelves", "stock", "count"})
  void classLoader_applicationHasStopped_isCollected(String method) throws Exception {
    assertThat(OtherJvm.run(UnloadingMain.class, List.of("-Xmx256m"), method))
        .containsExactly("collected");
  }
}
