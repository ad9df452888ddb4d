package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cachedresult.CacheStats;
import io.cachedresult.testing.LogRecorder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Results of futures, which the test completes. */
@Timeout(60)
class AsyncTypedCacheTest {

  private static final CacheSpec SPEC = CacheSpec.named("prices").with("maximumSize", 10);

  private final FutureCache cache = new FutureCache(SPEC);

  @Test
  void get_whileInFlight_sharesItAndCountsAHit() {
    CompletableFuture<Integer> first = cache.get("a");
    CompletableFuture<Integer> second = cache.get("a");
    assertThat(cache.contains("a")).isFalse();
    assertThat(cache.getIfPresent("a")).isNull();
    cache.started.get(0).complete(7);

    assertThat(first).isCompletedWithValue(7);
    assertThat(second).isCompletedWithValue(7);
    assertThat(cache.get("a")).isCompletedWithValue(7);
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
    assertThat(cache.contains("a")).isTrue();
    assertThat(cache.started).hasSize(1);
    assertThat(cache.stats())
        .extracting(CacheStats::hits, CacheStats::misses, CacheStats::loads)
        .containsExactly(3L, 2L, 1L);
  }

  @Test
  void get_callersAddSuppressedExceptionsToACachedFailure_computesAgainBeforeThereAreTooMany() {
    FutureCache caching = new FutureCache(SPEC.with("cacheFailures", List.of(IOException.class)));
    for (int call = 0; call < 100; call++) {
      CompletableFuture<Integer> caller =
          caching.get("a", key -> CompletableFuture.failedFuture(new IOException("no")));
      Throwable failure = catchThrowable(caller::get).getCause();
      failure.addSuppressed(new IOException("close"));
      assertThat(failure.getSuppressed().length).isBetween(1, 17);
    }

    assertThat(caching.size()).isEqualTo(1);
    assertThat(caching.stats().failures()).isBetween(2L, 6L);
  }

  @Test
  void join_resultStoredMeanwhile_returnsItsFuture() {
    cache.put("a", 7);

    assertThat(cache.join("a")).isCompletedWithValue(7);
    assertThat(cache.stats().hits()).isEqualTo(1);
  }

  @Test
  void join_computationEndsMeanwhile_returnsItsResultOrFailure() {
    cache.get(new TriggerKey("a"));
    TriggerKey whenItEnds = new TriggerKey("a", () -> cache.started.get(0).complete(7));
    assertThat(cache.join(whenItEnds)).isCompletedWithValue(7);

    IllegalStateException failure = new IllegalStateException("no");
    cache.get(new TriggerKey("b"));
    TriggerKey whenItFails =
        new TriggerKey("b", () -> cache.started.get(1).completeExceptionally(failure));
    CompletableFuture<Integer> failed = cache.join(whenItFails);
    assertThatThrownBy(() -> failed.get()).hasCause(failure);
  }

  @Test
  void get_futureFails_allCallersGetTheFailureAndTheNextCallRecomputes() {
    CompletableFuture<Integer> first = cache.get("a");
    CompletableFuture<Integer> second = cache.get("a");
    IllegalStateException failure = new IllegalStateException("no");
    cache.started.get(0).completeExceptionally(failure);

    assertThatThrownBy(first::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThatThrownBy(second::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThat(cache.get("a")).isNotDone();
    assertThat(cache.started).hasSize(2);
    assertThat(cache.stats().failures()).isEqualTo(1);
  }

  @Test
  void get_cachedFailure_failsAgainWithoutComputing() {
    FutureCache caching = new FutureCache(SPEC.with("cacheFailures", List.of(IOException.class)));
    IOException failure = new IOException("no");
    caching.get("a");
    caching.started.get(0).completeExceptionally(failure);

    CompletableFuture<Integer> again = caching.get("a");
    assertThatThrownBy(again::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertThat(caching.started).hasSize(1);
  }

  @Test
  void get_methodReturnsNull_failsAndNamesTheMethod() {
    assertThatThrownBy(() -> cache.get("a", key -> null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("prices returned null instead of a future");
    assertThat(cache.get("a")).isNotDone();
  }

  @Test
  void get_nullResult_isCachedOnlyIfSpecified() {
    for (boolean cachesNull : List.of(true, false)) {
      FutureCache nullable = new FutureCache(SPEC.with("cacheNull", cachesNull));
      CompletableFuture<Integer> first = nullable.get("a");
      nullable.started.get(0).complete(null);

      assertThat(first).isCompletedWithValue(null);
      assertThat(nullable.contains("a")).isEqualTo(cachesNull);
    }
  }

  @Test
  void put_null_isCachedOnlyIfSpecified() {
    FutureCache strict = new FutureCache(SPEC.with("cacheNull", false));
    assertThatThrownBy(() -> strict.put("a", null)).isInstanceOf(NullPointerException.class);
    assertThat(strict.contains("a")).isFalse();

    FutureCache nullable = new FutureCache(SPEC.with("cacheNull", true));
    nullable.put("a", null);
    assertThat(nullable.get("a")).isCompletedWithValue(null);
  }

  @Test
  void refresh_whileStored_oldResultIsServedUntilTheNewOneIsStored() {
    cache.put("a", 1);
    CompletableFuture<Integer> first = cache.refresh("a");
    CompletableFuture<Integer> second = cache.refresh("a");
    assertThat(cache.get("a")).isCompletedWithValue(1);
    cache.started.get(0).complete(2);

    assertThat(first).isCompletedWithValue(2);
    assertThat(second).isCompletedWithValue(2);
    assertThat(cache.get("a")).isCompletedWithValue(2);
    assertThat(cache.started).hasSize(1);
    assertThat(cache.stats().hits()).isEqualTo(2);
  }

  @Test
  void refresh_nothingStored_computesAndCountsNeitherHitNorMiss() {
    CompletableFuture<Integer> first = cache.refresh("a");
    CompletableFuture<Integer> second = cache.refresh("a");
    cache.started.get(0).complete(2);

    assertThat(first).isCompletedWithValue(2);
    assertThat(second).isCompletedWithValue(2);
    assertThat(cache.contains("a")).isTrue();
    assertThat(cache.stats().requests()).isZero();
  }

  @Test
  void refresh_cachedFailure_recomputes() {
    FutureCache caching = new FutureCache(SPEC.with("cacheFailures", List.of(IOException.class)));
    caching.get("a");
    caching.started.get(0).completeExceptionally(new IOException("no"));
    CompletableFuture<Integer> refreshed = caching.refresh("a");
    caching.started.get(1).complete(2);

    assertThat(refreshed).isCompletedWithValue(2);
    assertThat(caching.get("a")).isCompletedWithValue(2);
  }

  @Test
  void refreshLater_untilItsFutureHasEnded_startsNoOtherRefresh() {
    FutureCache refreshing = new FutureCache(SPEC.with("refreshAfterWrite", "5m"));
    refreshing.put("a", 1);
    refreshing.ticker.advance(Duration.ofMinutes(5));
    refreshing.get("a");
    refreshing.background.remove().run();
    assertThat(refreshing.get("a")).isCompletedWithValue(1);
    assertThat(refreshing.background).isEmpty();

    try (LogRecorder log = new LogRecorder()) {
      refreshing.started.get(0).completeExceptionally(new IllegalStateException("no"));
      assertThat(log.failures()).hasSize(1);
    }
    refreshing.ticker.advance(Duration.ofSeconds(1));
    assertThat(refreshing.get("a")).isCompletedWithValue(1);
    refreshing.background.remove().run();
    refreshing.started.get(1).complete(2);
    assertThat(refreshing.get("a")).isCompletedWithValue(2);
  }

  @Test
  void refreshLater_callThatReturnsNoFuture_hasEndedAtOnce() {
    cache.put("a", 1);
    FutureCache.Price entry = cache.engine.editor().find(new FutureCache.Price("a"));
    for (int i = 0; i < 2; i++) {
      cache.engine.refreshLater(entry, () -> null);
      cache.background.remove().run();
    }

    assertThat(cache.background).isEmpty();
  }

  @Test
  void invalidate_whileInFlight_resultReachesItsCallersAndIsNotStored() {
    CompletableFuture<Integer> first = cache.get("a");
    assertThat(cache.invalidate("a")).isFalse();
    cache.started.get(0).complete(1);

    assertThat(first).isCompletedWithValue(1);
    assertThat(cache.contains("a")).isFalse();
  }
}
