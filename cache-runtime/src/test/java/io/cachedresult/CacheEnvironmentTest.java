package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.testing.FakeTicker;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** What an environment consists of. */
class CacheEnvironmentTest {

  @Test
  void shared_hasTheClockRegistryAndExecutorOfTheProcess() {
    CacheEnvironment shared = CacheEnvironment.shared();

    assertThat(shared.ticker()).isSameAs(Ticker.system());
    assertThat(shared.registry()).isNotNull().isSameAs(CacheRegistry.shared());
    assertThat(shared.executor()).isSameAs(ForkJoinPool.commonPool());
  }

  @Test
  void build_everythingSet_hasWhatWasSet() {
    Ticker ticker = new FakeTicker();
    CacheRegistry registry = new CacheRegistry();
    Executor executor = Runnable::run;
    CacheEnvironment environment = CacheEnvironment.builder()
        .ticker(ticker)
        .settings(Map.of("CACHE_MAX_SIZE", "7"))
        .registry(registry)
        .executor(executor)
        .build();

    assertThat(environment.ticker()).isSameAs(ticker);
    assertThat(maximumSizeIn(environment)).isEqualTo(7);
    assertThat(environment.registry()).isSameAs(registry);
    assertThat(environment.executor()).isSameAs(executor);
  }

  @Test
  void settings_mapChangedAfterwards_areCopied() {
    Map<String, String> settings = new HashMap<>(Map.of("CACHE_MAX_SIZE", "7"));
    CacheEnvironment environment = CacheEnvironment.builder().settings(settings).build();
    settings.put("CACHE_MAX_SIZE", "8");

    assertThat(maximumSizeIn(environment)).isEqualTo(7);
  }

  @Test
  void builder_null_isRejected() {
    CacheEnvironment.Builder builder = CacheEnvironment.builder();

    assertThatThrownBy(() -> builder.ticker(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> builder.settings(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> builder.registry(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> builder.executor(null)).isInstanceOf(NullPointerException.class);
  }

  private static int maximumSizeIn(CacheEnvironment environment) {
    return LruCache.builder().environment(environment).build().settings().maximumSize();
  }
}
