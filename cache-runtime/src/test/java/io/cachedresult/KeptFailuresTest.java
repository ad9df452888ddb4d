package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Failures that are kept as if they were results. */
class KeptFailuresTest {

  private final FakeTicker ticker = new FakeTicker();
  private final AtomicInteger computations = new AtomicInteger();
  private final LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
      .maximumSize(2)
      .expireAfterWrite(Duration.ofHours(1))
      .cacheFailures(IOException.class)
      .failuresExpireAfter(Duration.ofSeconds(30))
      .environment(Caches.environment(ticker, Map.of()))
      .build();

  @Test
  void get_keptFailure_throwsItAgainWithoutComputing() {
    IOException failure = new FileNotFoundException("no");

    assertThatThrownBy(() -> fail("a", failure)).isSameAs(failure);
    assertThatThrownBy(() -> cache.get("a", key -> 1)).isSameAs(failure);

    assertThat(computations).hasValue(1);
    assertThat(cache.stats().failures()).isEqualTo(1);
    assertThat(cache.stats().hits()).isEqualTo(1);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void get_otherFailure_isNotKept() {
    assertThatThrownBy(() -> fail("a", new IllegalStateException("no")));

    assertThat(cache.get("a", key -> 1)).isEqualTo(1);
  }

  @Test
  void get_failureWrappedByAFuture_isKeptForItsCause() {
    CompletionException failure = new CompletionException(new IOException("no"));

    assertThatThrownBy(() -> fail("a", failure)).isSameAs(failure);
    assertThatThrownBy(() -> cache.get("a", key -> 1)).isSameAs(failure);
  }

  @Test
  void include_wrappers_looksAtTheInnermostCauseAndAtTheFailureItself() {
    KeptFailures kept = new KeptFailures(List.of(IOException.class, CompletionException.class));
    IOException cause = new IOException("no");

    assertThat(kept.include(new ExecutionException(cause))).isTrue();
    assertThat(kept.include(new ExecutionException(new CompletionException(cause))))
        .isTrue();
    assertThat(kept.include(new ExecutionException(new Error("no")))).isFalse();
    assertThat(kept.include(new CompletionException(new Error("no")))).isTrue();
    assertThat(kept.include(new CompletionException(null))).isTrue();
    assertThat(kept.include(new IllegalStateException(cause))).isFalse();
    assertThat(kept.include(new CompletionException(new CircularComputationException(List.of()))))
        .isFalse();
  }

  @Test
  void isKeptFailure_whileItIsComputed_isNone() {
    cache.get("a", key -> {
      LruEntry<String, Integer> mine = cache.store().find(cache.entryOf(key));
      assertThat(Computation.isKeptFailure(mine)).isFalse();
      cache.store().computationOf(mine);
      assertThat(Computation.isKeptFailure(mine)).isFalse();
      return 1;
    });
    assertThatThrownBy(() -> fail("b", new IOException("no")));

    assertThat(Computation.isKeptFailure(cache.store().find(cache.entryOf("a"))))
        .isFalse();
    assertThat(Computation.isKeptFailure(cache.store().find(cache.entryOf("b"))))
        .isTrue();
  }

  @Test
  void get_afterTheAgeOfFailures_computesAgain() {
    assertThatThrownBy(() -> fail("a", new IOException("no")));
    ticker.advance(Duration.ofSeconds(30).minusNanos(1));
    assertThatThrownBy(() -> cache.get("a", key -> 1)).isInstanceOf(IOException.class);
    ticker.advance(Duration.ofNanos(1));

    assertThat(cache.get("a", key -> 1)).isEqualTo(1);
    assertThat(cache.stats().expirations()).isEqualTo(1);
  }

  @Test
  void get_afterTheAgeOfFailuresWhereResultsNeverExpire_computesAgain() {
    LruCache<String, Integer> ageless = LruCache.<String, Integer>builder()
        .expireAfterWrite(Duration.ofDays(36_500))
        .cacheFailures(IOException.class)
        .failuresExpireAfter(Duration.ofSeconds(30))
        .environment(Caches.environment(ticker, Map.of()))
        .build();
    assertThatThrownBy(() -> ageless.get("a", key -> Sneaky.raise(new IOException("no"))));
    ticker.advance(Duration.ofSeconds(30));

    assertThat(ageless.get("a", key -> 1)).isEqualTo(1);
  }

  @Test
  void failAndComplete_ofAComputationThatHasEnded_changeNothing() {
    LruEntry<String, Integer> mine = cache.entryOf("a");
    cache.claim(mine);
    mine.value = 1;
    cache.complete(mine);
    CacheStats ended = cache.stats();
    cache.fail(mine, new IOException("again"));
    cache.complete(mine);

    assertThat(cache.stats()).isEqualTo(ended);
    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void cleanUp_afterTheAgeOfFailures_removesThem() {
    assertThatThrownBy(() -> fail("a", new IOException("no")));
    ticker.advance(Duration.ofSeconds(30));
    cache.cleanUp();

    assertThat(cache.size()).isZero();
  }

  @Test
  void getIfPresent_keptFailure_isNoResult() {
    assertThatThrownBy(() -> fail("a", new IOException("no")));

    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.asMap()).doesNotContainKey("a");
    assertThat(cache.asMap().keySet().iterator()).isExhausted();
  }

  @Test
  void putAndInvalidate_overAKeptFailure_removeIt() {
    assertThatThrownBy(() -> fail("a", new IOException("no")));
    assertThat(cache.invalidate("a")).isTrue();
    assertThat(cache.get("a", key -> 1)).isEqualTo(1);

    assertThatThrownBy(() -> fail("b", new IOException("no")));
    cache.put("b", 2);
    assertThat(cache.get("b", key -> 3)).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void keptFailures_likeResults_giveWayToOthers() {
    assertThatThrownBy(() -> fail("a", new IOException("no")));
    cache.put("b", 1);
    cache.put("c", 1);

    assertThat(cache.size()).isEqualTo(2);
    assertThat(cache.get("a", key -> 1)).isEqualTo(1);
    assertThat(cache.stats().evictions()).isEqualTo(2);
  }

  @Test
  void get_failureInvalidatedWhileComputed_isNotKept() {
    IOException failure = new IOException("no");
    assertThatThrownBy(() -> cache.get("a", key -> {
          cache.invalidate(key);
          return Sneaky.raise(failure);
        }))
        .isSameAs(failure);

    assertThat(cache.get("a", key -> 1)).isEqualTo(1);
  }

  @Test
  void get_circle_isNeverKept() {
    LruCache<String, Integer> any =
        Caches.<String, Integer>builder().cacheFailures(Throwable.class).build();
    assertThatThrownBy(() -> any.get("a", key -> any.get(key, same -> 1)))
        .isInstanceOf(CircularComputationException.class);

    assertThat(any.get("a", key -> 1)).isEqualTo(1);
  }

  private Integer fail(String key, Throwable failure) {
    return cache.get(key, same -> {
      computations.incrementAndGet();
      return Sneaky.raise(failure);
    });
  }
}
