package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.Sneaky;
import io.cachedresult.testing.TestCaches;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Failures that are cached as if they were results. */
class CachedFailureTest {

  private final FakeTicker ticker = new FakeTicker();
  private final AtomicInteger computations = new AtomicInteger();
  private final LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
      .maximumSize(2)
      .expireAfterWrite(Duration.ofHours(1))
      .cacheFailures(IOException.class)
      .failuresExpireAfter(Duration.ofSeconds(30))
      .environment(TestCaches.environment(ticker, Map.of()))
      .build();

  @Test
  void get_cachedFailure_throwsItAgainWithoutComputing() {
    IOException failure = new FileNotFoundException("no");

    assertThatThrownBy(() -> fail("a", failure)).isSameAs(failure);
    assertThatThrownBy(() -> cache.get("a", key -> 1)).isSameAs(failure);

    assertThat(computations).hasValue(1);
    assertThat(cache.stats().failures()).isEqualTo(1);
    assertThat(cache.stats().hits()).isEqualTo(1);
    assertThat(cache.size()).isEqualTo(1);
  }

  /** Each caller gets the same exception, and may add to it, as try-with-resources does. */
  @Test
  void get_callersAddSuppressedExceptions_computesAgainBeforeThereAreTooMany() {
    int calls = 100;
    int mostSuppressed = 0;
    for (int call = 0; call < calls; call++) {
      Throwable failure = catchThrowable(() -> fail("a", new IOException("no")));
      failure.addSuppressed(new IOException("close"));
      mostSuppressed = Math.max(mostSuppressed, failure.getSuppressed().length);
    }

    assertThat(mostSuppressed).isBetween(2, 17);
    assertThat(computations.get()).isBetween(2, calls / 16);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void get_failureHasManySuppressedExceptions_isCachedNevertheless() {
    IOException failure = new IOException("no");
    for (int i = 0; i < 100; i++) {
      failure.addSuppressed(new IOException("close"));
    }
    assertThatThrownBy(() -> fail("a", failure)).isSameAs(failure);

    assertThatThrownBy(() -> cache.get("a", key -> 1)).isSameAs(failure);
    assertThatThrownBy(() -> cache.get("a", key -> 1)).isSameAs(failure);
  }

  @Test
  void get_otherFailure_isNotCached() {
    assertThatThrownBy(() -> fail("a", new IllegalStateException("no")));

    assertThat(cache.get("a", key -> 1)).isEqualTo(1);
  }

  @Test
  void get_failureWrappedByAFuture_isCachedForItsCause() {
    CompletionException failure = new CompletionException(new IOException("no"));

    assertThatThrownBy(() -> fail("a", failure)).isSameAs(failure);
    assertThatThrownBy(() -> cache.get("a", key -> 1)).isSameAs(failure);
  }

  @Test
  void get_afterFailuresExpireAfter_computesAgain() {
    assertThatThrownBy(() -> fail("a", new IOException("no")));
    ticker.advance(Duration.ofSeconds(30).minusNanos(1));
    assertThatThrownBy(() -> cache.get("a", key -> 1)).isInstanceOf(IOException.class);
    ticker.advance(Duration.ofNanos(1));

    assertThat(cache.get("a", key -> 1)).isEqualTo(1);
    assertThat(cache.stats().expirations()).isEqualTo(1);
  }

  @Test
  void get_afterFailuresExpireAfterWhereResultsNeverExpire_computesAgain() {
    LruCache<String, Integer> ageless = LruCache.<String, Integer>builder()
        .expireAfterWrite(Duration.ofDays(36_500))
        .cacheFailures(IOException.class)
        .failuresExpireAfter(Duration.ofSeconds(30))
        .environment(TestCaches.environment(ticker, Map.of()))
        .build();
    assertThatThrownBy(() -> ageless.get("a", key -> Sneaky.raise(new IOException("no"))));
    ticker.advance(Duration.ofSeconds(30));

    assertThat(ageless.get("a", key -> 1)).isEqualTo(1);
  }

  @Test
  void cleanUp_afterFailuresExpireAfter_removesThem() {
    assertThatThrownBy(() -> fail("a", new IOException("no")));
    ticker.advance(Duration.ofSeconds(30));
    cache.cleanUp();

    assertThat(cache.size()).isZero();
  }

  @Test
  void getIfPresent_cachedFailure_returnsNothing() {
    assertThatThrownBy(() -> fail("a", new IOException("no")));

    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.asMap()).doesNotContainKey("a");
    assertThat(cache.asMap().keySet().iterator()).isExhausted();
  }

  @Test
  void putAndInvalidate_cachedFailure_removeIt() {
    assertThatThrownBy(() -> fail("a", new IOException("no")));
    assertThat(cache.invalidate("a")).isTrue();
    assertThat(cache.get("a", key -> 1)).isEqualTo(1);

    assertThatThrownBy(() -> fail("b", new IOException("no")));
    cache.put("b", 2);
    assertThat(cache.get("b", key -> 3)).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void put_cacheIsFull_evictsCachedFailuresLikeResults() {
    assertThatThrownBy(() -> fail("a", new IOException("no")));
    cache.put("b", 1);
    cache.put("c", 1);

    assertThat(cache.size()).isEqualTo(2);
    assertThat(cache.get("a", key -> 1)).isEqualTo(1);
    assertThat(cache.stats().evictions()).isEqualTo(2);
  }

  @Test
  void get_failureInvalidatedWhileComputing_isNotCached() {
    IOException failure = new IOException("no");
    assertThatThrownBy(() -> cache.get("a", key -> {
          cache.invalidate(key);
          return Sneaky.raise(failure);
        }))
        .isSameAs(failure);

    assertThat(cache.get("a", key -> 1)).isEqualTo(1);
  }

  @Test
  void get_circle_isNeverCached() {
    LruCache<String, Integer> any =
        TestCaches.<String, Integer>builder().cacheFailures(Throwable.class).build();
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
