package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.LogRecorder;
import io.cachedresult.testing.TestCaches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RemovalListenerTest {

  private final FakeTicker ticker = new FakeTicker();
  private final List<String> removals = new ArrayList<>();
  private final LruCache<String, Integer> cache =
      builder().removalListener(this::record).build();

  private LruCache.Builder<String, Integer> builder() {
    return LruCache.<String, Integer>builder()
        .maximumSize(2)
        .expireAfterWrite(Duration.ofHours(1))
        .environment(TestCaches.environment(ticker, Map.of()));
  }

  private void record(String key, Integer value, RemovalCause cause) {
    removals.add(key + "=" + value + " " + cause);
  }

  @Test
  void invalidate_stored_notifiesOnceOfAnExplicitRemoval() {
    cache.put("a", 1);
    cache.invalidate("a");
    cache.invalidate("a");

    assertThat(removals).containsExactly("a=1 EXPLICIT");
  }

  @Test
  void invalidateAll_notifiesOfEach() {
    cache.put("a", 1);
    cache.put("b", 2);
    cache.invalidateAll();

    assertThat(removals).containsExactlyInAnyOrder("a=1 EXPLICIT", "b=2 EXPLICIT");
  }

  @Test
  void putAndReplace_notifyOfTheOldValue() {
    cache.put("a", 1);
    cache.put("a", 2);
    cache.asMap().replace("a", 2, 3);
    cache.asMap().remove("a", 3);

    assertThat(removals).containsExactly("a=1 REPLACED", "a=2 REPLACED", "a=3 EXPLICIT");
  }

  @Test
  void get_cachedFailureThatEvicts_notifiesOfTheEvictedValue() {
    LruCache<String, Integer> failing = builder()
        .maximumSize(1)
        .cacheFailures(NumberFormatException.class)
        .removalListener(this::record)
        .build();
    failing.put("1", 1);

    assertThatThrownBy(() -> failing.get("one", Integer::valueOf))
        .isInstanceOf(NumberFormatException.class);

    assertThat(removals).containsExactly("1=1 SIZE");
  }

  @Test
  void get_moreThanFit_notifiesOfTheEvictedValue() {
    List.of("a", "bb", "ccc").forEach(key -> cache.get(key, String::length));

    assertThat(removals).containsExactly("a=1 SIZE");
  }

  @Test
  void expired_foundByGetPutInvalidateOrCleanUp_isNotifiedAsExpired() {
    for (Runnable finder : List.<Runnable>of(
        () -> cache.get("a", key -> 2),
        () -> cache.put("a", 2),
        () -> cache.invalidate("a"),
        cache::invalidateAll,
        cache::cleanUp)) {
      cache.invalidateAll();
      cache.put("a", 1);
      removals.clear();
      long expirations = cache.stats().expirations();
      ticker.advance(Duration.ofHours(1));
      finder.run();

      assertThat(removals).containsExactly("a=1 EXPIRED");
      assertThat(cache.stats().expirations()).isEqualTo(expirations + 1);
    }
  }

  @Test
  void fencedAndDiscardedComputations_notifyOfNothing() {
    cache.get("a", key -> {
      cache.invalidate(key);
      return 1;
    });
    cache.get("b", key -> null);

    assertThat(removals).isEmpty();
  }

  @Test
  void listener_throwsTwice_disturbsNothingAndIsLoggedOnce() {
    LruCache<String, Integer> careless = builder()
        .removalListener((key, value, cause) -> {
          throw new AssertionError("a careless listener");
        })
        .build();
    try (LogRecorder log = new LogRecorder()) {
      careless.put("a", 1);
      careless.put("a", 2);
      assertThat(careless.get("b", key -> 3)).isEqualTo(3);
      assertThat(careless.get("c", key -> 4)).isEqualTo(4);
      assertThat(log.failures()).containsExactly("a careless listener");
    }

    assertThat(careless.size()).isEqualTo(2);
    assertThat(careless.getIfPresent("a")).isNull();
  }

  @Test
  void listener_usesTheCacheAndWaitsForOthersThatUseIt_isNotBlocked() {
    List<LruCache<String, Integer>> notifying = new ArrayList<>();
    notifying.add(builder()
        .removalListener((key, value, cause) -> {
          LruCache<String, Integer> itself = notifying.get(0);
          CompletableFuture.runAsync(() -> itself.put("other", value)).join();
        })
        .build());
    notifying.get(0).put("a", 1);
    notifying.get(0).invalidate("a");

    assertThat(notifying.get(0).getIfPresent("other")).isEqualTo(1);
  }
}
