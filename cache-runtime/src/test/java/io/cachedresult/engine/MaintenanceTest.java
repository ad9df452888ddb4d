package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.RemovalListener;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.Sneaky;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Which thread removes expired entries that nobody asks for. */
class MaintenanceTest {

  private final FakeTicker ticker = new FakeTicker();

  @Test
  void sweep_withoutListener_removesAtOnce() {
    TestCache<String, Integer> cache =
        cache(task -> Sneaky.raise(new AssertionError("in the executor")));
    cache.put("a", 1);
    ticker.advance(Duration.ofHours(1));
    cache.parts().maintenance.sweep(() -> {});

    assertThat(cache.size()).isZero();
  }

  @Test
  void sweep_withListener_leavesItToTheExecutor() {
    List<Runnable> tasks = new ArrayList<>();
    TestCache<String, Integer> cache = listening(tasks::add);
    cache.put("a", 1);
    ticker.advance(Duration.ofHours(1));
    cache.parts().maintenance.sweep(() -> {});
    assertThat(cache.size()).isEqualTo(1);
    tasks.get(0).run();

    assertThat(cache.size()).isZero();
  }

  @Test
  void sweep_executorRejects_leavesItToTheNextUse() {
    TestCache<String, Integer> cache =
        listening(task -> Sneaky.raise(new RejectedExecutionException("closed")));
    cache.put("a", 1);
    ticker.advance(Duration.ofHours(1));
    cache.parts().maintenance.sweep(() -> {});

    assertThat(cache.get("a", key -> 2)).isEqualTo(2);
  }

  @Test
  void sweep_largeCache_reportsItsProgress() {
    TestCache<String, Integer> cache = cache(Runnable::run);
    for (int number = 0; number < 10_000; number++) {
      cache.put("key " + number, number);
    }
    ticker.advance(Duration.ofHours(1));
    List<Integer> sizes = new ArrayList<>();
    cache.parts().maintenance.sweep(() -> sizes.add(cache.size()));

    assertThat(sizes).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
    assertThat(cache.size()).isZero();
  }

  private TestCache<String, Integer> listening(Executor executor) {
    TestCache<String, Integer> cache = cache(executor);
    RemovalListener<String, Integer> listener = (key, value, cause) -> {};
    cache.removalListener(listener);
    return cache;
  }

  private TestCache<String, Integer> cache(Executor executor) {
    CacheEnvironment environment = CacheEnvironment.builder()
        .ticker(ticker)
        .settings(Map.of())
        .registry(new CacheRegistry())
        .executor(executor)
        .build();
    return new TestCache<>(
        environment,
        CacheSpec.named("test").with("expireAfterWrite", "1h").with("maximumSize", 10_000));
  }
}
