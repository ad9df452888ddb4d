package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import io.cachedresult.engine.refresh.RefreshAttempts;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.LogRecorder;
import io.cachedresult.testing.Sneaky;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results that are recomputed in the background; the test is the background. */
class BackgroundRefresherTest {

  private final FakeTicker ticker = new FakeTicker();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final CacheEnvironment environment = CacheEnvironment.builder()
      .ticker(ticker)
      .settings(Map.of())
      .registry(new CacheRegistry())
      .executor(background::add)
      .build();
  private final LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
      .maximumSize(10)
      .expireAfterWrite(Duration.ofHours(1))
      .refreshAfterWrite(Duration.ofMinutes(5))
      .environment(environment)
      .build();
  private final TestCache<String, Integer> engine = new TestCache<>(
      environment,
      CacheSpec.named("engine")
          .with("maximumSize", 10)
          .with("expireAfterWrite", "1h")
          .with("refreshAfterWrite", "5m"));

  @Test
  void get_youngerThanTheAge_startsNothing() {
    cache.get("a", key -> 1);
    ticker.advance(Duration.ofMinutes(5).minusNanos(1));

    assertThat(cache.get("a", key -> 2)).isEqualTo(1);
    assertThat(background).isEmpty();
  }

  @Test
  void get_olderThanTheAge_returnsTheOldResultAndComputesOnceInTheBackground() {
    cache.get("a", key -> 1);
    ticker.advance(Duration.ofMinutes(5));

    assertThat(cache.get("a", key -> 2)).isEqualTo(1);
    assertThat(cache.get("a", key -> 3)).isEqualTo(1);
    assertThat(background).hasSize(1);
    background.remove().run();

    assertThat(cache.get("a", key -> 4)).isEqualTo(2);
    assertThat(background).isEmpty();
    assertThat(cache.stats().loads()).isEqualTo(2);
    assertThat(cache.stats().misses()).isEqualTo(1);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void refresh_fails_keepsTheOldResultAndIsCounted() {
    cache.get("a", key -> 1);
    ticker.advance(Duration.ofMinutes(5));
    cache.get("a", key -> failing("no"));
    try (LogRecorder log = new LogRecorder()) {
      background.remove().run();
      assertThat(log.failures()).containsExactly("no");
    }

    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    assertThat(cache.stats().failures()).isEqualTo(1);
    assertThat(cache.stats().refreshFailures()).isEqualTo(1);
  }

  @Test
  void refresh_failsAgainAndAgain_isTriedAfterTwiceTheTimeUpToAMinute() {
    cache.get("a", key -> 1);
    ticker.advance(Duration.ofMinutes(5));
    try (LogRecorder log = new LogRecorder()) {
      for (int seconds : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
        cache.get("a", key -> failing("no"));
        background.remove().run();
        ticker.advance(Duration.ofSeconds(seconds).minusNanos(1));
        cache.get("a", key -> failing("no"));
        assertThat(background).isEmpty();
        ticker.advance(Duration.ofNanos(1));
      }
      assertThat(log.failures()).hasSizeLessThanOrEqualTo(4);
    }
    assertThat(cache.stats().refreshFailures()).isEqualTo(8);

    cache.get("a", key -> 2);
    background.remove().run();
    assertThat(cache.getIfPresent("a")).isEqualTo(2);
  }

  @Test
  void refresh_failedBeforeAndThenSucceeds_waitsASecondAgainAfterTheNextFailure() {
    cache.get("a", key -> 1);
    try (LogRecorder log = new LogRecorder()) {
      for (int round = 0; round < 2; round++) {
        ticker.advance(Duration.ofMinutes(5));
        for (int wait = 1; wait <= 2; wait++) {
          cache.get("a", key -> failing("no"));
          background.remove().run();
          ticker.advance(Duration.ofSeconds(wait));
        }
        cache.get("a", key -> 2);
        background.remove().run();
      }
      assertThat(log.failures()).hasSize(2);
    }
  }

  @Test
  void refresh_failsAtAnAgeBelowASecond_isTriedAtThatAge() {
    LruCache<String, Integer> young = LruCache.<String, Integer>builder()
        .refreshAfterWrite(Duration.ofMillis(300))
        .environment(environment)
        .build();
    young.get("a", key -> 1);
    try (LogRecorder log = new LogRecorder()) {
      for (int attempt = 1; attempt <= 3; attempt++) {
        ticker.advance(Duration.ofMillis(300));
        young.get("a", key -> failing("no"));
        background.remove().run();
        young.get("a", key -> failing("no"));
        assertThat(background).isEmpty();
      }
      assertThat(log.failures()).hasSize(1);
    }
  }

  @Test
  void refresh_manyEntriesFail_logsEachCauseOnce() {
    for (int number = 0; number < 10; number++) {
      cache.put("key " + number, 1);
    }
    ticker.advance(Duration.ofMinutes(5));
    try (LogRecorder log = new LogRecorder()) {
      for (int number = 0; number < 10; number++) {
        String message = "failure " + number;
        boolean isEven = number % 2 == 0;
        cache.get("key " + number, key -> isEven ? failing(message) : Integer.valueOf("no number"));
        background.remove().run();
      }
      assertThat(log.failures()).containsExactly("failure 0", "For input string: \"no number\"");
    }
    assertThat(cache.stats().refreshFailures()).isEqualTo(10);
  }

  @Test
  void refresh_tickerFailsAtTheEnd_doesNotSeemToRunForEver() {
    AtomicInteger readings = new AtomicInteger(Integer.MAX_VALUE);
    TestCache<String, Integer> failing = new TestCache<>(
        CacheEnvironment.builder()
            .ticker(() -> {
              if (readings.getAndDecrement() <= 0) {
                throw new IllegalStateException("no time");
              }
              return 0;
            })
            .settings(Map.of())
            .registry(new CacheRegistry())
            .executor(background::add)
            .build(),
        CacheSpec.named("failing").with("refreshAfterWrite", "5m"));
    failing.put("a", 1);
    TestEntry<String, Integer> entry = failing.find("a");
    failing.refreshLater(entry, () -> Sneaky.raise(new IllegalStateException("no")));
    readings.set(0);

    try (LogRecorder log = new LogRecorder()) {
      assertThatThrownBy(background.remove()::run).hasMessage("no time");
      assertThat(log.failures()).containsExactly("no");
    }
    failing.refreshLater(entry, () -> 2);
    assertThat(background).hasSize(1);
  }

  private static Integer failing(String message) {
    throw new IllegalStateException(message);
  }

  @Test
  void refresh_resultRemovedBeforeItStarts_doesNotCompute() {
    cache.get("a", key -> 1);
    ticker.advance(Duration.ofMinutes(5));
    cache.get("a", key -> 2);
    cache.invalidate("a");
    background.remove().run();

    assertThat(cache.size()).isZero();
    assertThat(cache.stats().loads()).isEqualTo(1);
  }

  @Test
  void refresh_resultInvalidatedMeanwhile_isNotStored() {
    cache.get("a", key -> 1);
    ticker.advance(Duration.ofMinutes(5));
    cache.get("a", key -> {
      cache.invalidate(key);
      return 2;
    });
    background.remove().run();

    assertThat(cache.getIfPresent("a")).isNull();
  }

  @Test
  void refresh_resultExpiresMeanwhile_isReplaced() {
    cache.get("a", key -> 1);
    ticker.advance(Duration.ofMinutes(59));
    cache.get("a", key -> {
      ticker.advance(Duration.ofMinutes(1));
      assertThat(cache.getIfPresent(key)).isNull();
      cache.cleanUp();
      return 2;
    });
    background.remove().run();

    assertThat(cache.getIfPresent("a")).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void refreshLater_previousRefreshHasEnded_startsAnother() {
    engine.put("a", 1);
    TestEntry<String, Integer> entry = engine.find("a");
    AtomicInteger refreshes = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      engine.refreshLater(entry, refreshes::incrementAndGet);
      background.remove().run();
    }

    assertThat(refreshes).hasValue(2);
  }

  @Test
  void start_manyRefreshesOutstanding_looksAtItsOwnEntryOnly() {
    AtomicInteger looks = new AtomicInteger();
    BackgroundRefresher<TestEntry<String, Integer>> refresher = new BackgroundRefresher<>(
        engine.parts().context,
        entry -> {
          looks.incrementAndGet();
          return true;
        },
        (returned, callback) -> callback.accept(null));
    for (int number = 0; number < 2_000; number++) {
      looks.set(0);
      refresher.start(engine.entryOf("key " + number), () -> 2);
      assertThat(looks).hasValueLessThanOrEqualTo(1);
    }
    assertThat(background).hasSize(2_000);
  }

  @Test
  void start_stackEndsBeforeTheExecutorHasTheTask_triesAgainLater() {
    Queue<Throwable> failures = new ArrayDeque<>(List.of(new StackOverflowError("too deep")));
    BackgroundRefresher<TestEntry<String, Integer>> refresher = new BackgroundRefresher<>(
        engine.parts().context,
        entry -> failures.isEmpty() ? true : Sneaky.raise(failures.remove()),
        (returned, callback) -> callback.accept(null));
    engine.put("a", 1);
    try (LogRecorder log = new LogRecorder()) {
      refresher.start(engine.find("a"), () -> 2);
      assertThat(log.failures()).containsExactly("too deep");
    }
    assertThat(background).isEmpty();
    ticker.advance(Duration.ofSeconds(1));
    refresher.start(engine.find("a"), () -> 2);

    assertThat(background).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("removals")
  void refreshLater_executorDropsTheTask_keepsNoResultThatHasLeft(
      Consumer<TestCache<String, Integer>> removal) {
    engine.put("a", 1);
    TestEntry<String, Integer> gone = engine.find("a");
    engine.refreshLater(gone, () -> 2);
    background.clear();
    RefreshAttempts<TestEntry<String, Integer>> attempts = engine.parts().context.refreshAttempts;
    assertThat(attempts.latest(gone)).isNotNull();
    removal.accept(engine);

    assertThat(attempts.latest(gone)).isNull();
    engine.refreshLater(gone, () -> 2);
    assertThat(background).isEmpty();
    assertThat(attempts.latest(gone)).isNull();
  }

  static List<Consumer<TestCache<String, Integer>>> removals() {
    return List.of(
        cache -> cache.invalidateKey("a"),
        TestCache::invalidateAll,
        cache -> cache.put("a", 2),
        cache -> {
          for (int number = 0; number < 10; number++) {
            cache.put("other " + number, 1);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void get_executorRefuses_returnsTheOldResult(Throwable refusal) {
    LruCache<String, Integer> refused = LruCache.<String, Integer>builder()
        .refreshAfterWrite(Duration.ofMinutes(5))
        .environment(CacheEnvironment.builder()
            .ticker(ticker)
            .settings(Map.of())
            .registry(new CacheRegistry())
            .executor(task -> Sneaky.raise(refusal))
            .build())
        .build();
    refused.put("a", 1);
    ticker.advance(Duration.ofMinutes(5));

    try (LogRecorder log = new LogRecorder()) {
      assertThat(refused.get("a", key -> 2)).isEqualTo(1);
      assertThat(refused.get("a", key -> 2)).isEqualTo(1);
      assertThat(log.failures()).containsExactly("closed");
      assertThat(refused.stats().refreshFailures()).isEqualTo(1);
    }
  }

  static List<Throwable> refusals() {
    return List.of(new RejectedExecutionException("closed"), new OutOfMemoryError("closed"));
  }
}
