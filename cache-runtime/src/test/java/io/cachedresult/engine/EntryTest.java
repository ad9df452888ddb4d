package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an entry tells of its computation. */
class EntryTest {

  private final TestCache<String, Integer> cache =
      TestCache.of(CacheSpec.named("test").with("cacheFailures", List.of(IOException.class)));

  @Test
  void shareComputation_severalCallers_isTheSameForAllUntilItHasEnded() {
    TestEntry<String, Integer> entry = cache.begin("a");
    Computation<?> computation = cache.computationOf(entry);

    assertThat(cache.computationOf(entry)).isSameAs(computation);
    assertThat(computation.owner()).isSameAs(Thread.currentThread());
    cache.complete(entry, 1);
    assertThat(computation.isDone()).isTrue();
    assertThat(computation.owner()).isNull();
    assertThat(cache.computationOf(entry)).isNull();
  }

  @Test
  void isCachedFailure_onlyAfterACachedFailure_isTrue() {
    TestEntry<String, Integer> successful = cache.begin("a");
    assertThat(successful.isCachedFailure()).isFalse();
    cache.computationOf(successful);
    assertThat(successful.isCachedFailure()).isFalse();
    cache.complete(successful, 1);
    cache.fail(cache.begin("b"), new IOException("no"));

    assertThat(cache.find("a").isCachedFailure()).isFalse();
    assertThat(cache.find("b").isCachedFailure()).isTrue();
  }
}
