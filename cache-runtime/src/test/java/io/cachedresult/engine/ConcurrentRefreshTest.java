package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers of a result that is refreshed all the time. */
@Timeout(120)
class ConcurrentRefreshTest {

  private static final int REFRESHES = 300_000;

  @Test
  void refresh_repeatedly_isNeverSeenAsAbsent() {
    TestCache<String, Integer> cache = TestCache.ofSize(10);
    cache.put("a", 0);
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
      for (int i = 0; i < REFRESHES; i++) {
        TestEntry<String, Integer> candidate = cache.entryOf("a");
        cache.claimRefresh(candidate);
        cache.complete(candidate, i);
      }
    });

    while (!writer.isDone()) {
      assertThat(cache.getIfPresent("a")).isNotNull();
    }
    writer.join();
    assertThat(cache.size()).isEqualTo(1);
  }
}
