package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.RemovalListener;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.LogRecorder;
import io.cachedresult.testing.TestCaches;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens to entries that are removed while they are computed or refreshed. */
@Timeout(60)
class WithdrawalTest {

  private final FakeTicker ticker = new FakeTicker();
  private final TestCache<String, Integer> cache = new TestCache<>(
      TestCaches.environment(ticker, Map.of()),
      CacheSpec.named("test")
          .with("maximumSize", 2)
          .with("expireAfterWrite", "1h")
          .with("cacheFailures", List.of(IOException.class)));

  @Test
  void remove_entryInFlight_countsOnceAndTheNextCallComputes() {
    TestEntry<String, Integer> first = cache.begin("a");

    assertThat(cache.editor().remove(first)).isTrue();
    assertThat(cache.editor().remove(first)).isFalse();
    TestEntry<String, Integer> next = cache.entryOf("a");
    assertThat(cache.claim(next)).isSameAs(next);
    cache.complete(first, 1);
    cache.complete(next, 2);
    assertThat(cache.getIfPresent("a")).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void remove_cachedFailure_countsOnce() {
    TestEntry<String, Integer> failed = cache.begin("a");
    cache.fail(failed, new IOException("no"));

    assertThat(cache.editor().remove(failed)).isTrue();
    assertThat(cache.editor().remove(failed)).isFalse();
  }

  @Test
  void evict_whileRefreshing_refreshTakesThePlace() {
    cache.put("a", 1);
    TestEntry<String, Integer> refresh = cache.beginRefresh("a");
    cache.put("b", 2);
    cache.put("c", 3);

    assertThat(cache.find("a")).isSameAs(refresh);
    cache.complete(refresh, 4);
    assertThat(cache.getIfPresent("a")).isEqualTo(4);
    assertThat(cache.size()).isEqualTo(2);
    assertThat(cache.stats().evictions()).isEqualTo(2);
  }

  @Test
  void expire_whileRefreshing_refreshTakesThePlace() {
    cache.put("a", 1);
    TestEntry<String, Integer> refresh = cache.beginRefresh("a");
    ticker.advance(Duration.ofHours(1));
    cache.cleanUp();

    assertThat(cache.size()).isZero();
    assertThat(cache.find("a")).isSameAs(refresh);
    cache.complete(refresh, 4);
    assertThat(cache.getIfPresent("a")).isEqualTo(4);
  }

  @Test
  void invalidate_whileRefreshing_refreshIsNotStoredAndTheNextOneIs() {
    cache.put("a", 1);
    TestEntry<String, Integer> fenced = cache.beginRefresh("a");
    assertThat(cache.invalidateKey("a")).isTrue();
    assertThat(cache.find("a")).isNull();
    cache.put("a", 2);
    TestEntry<String, Integer> next = cache.beginRefresh("a");
    cache.complete(fenced, 3);
    assertThat(cache.getIfPresent("a")).isEqualTo(2);
    cache.complete(next, 4);

    assertThat(cache.getIfPresent("a")).isEqualTo(4);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void invalidate_cachedFailure_notifiesNoListener() {
    List<Object> removed = new ArrayList<>();
    RemovalListener<String, Integer> listener = (key, value, cause) -> removed.add(key);
    cache.removalListener(listener);
    cache.fail(cache.begin("a"), new IOException("no"));
    try (LogRecorder log = new LogRecorder()) {
      assertThat(cache.invalidateKey("a")).isTrue();
      assertThat(log.failures()).isEmpty();
    }

    assertThat(removed).isEmpty();
  }
}
