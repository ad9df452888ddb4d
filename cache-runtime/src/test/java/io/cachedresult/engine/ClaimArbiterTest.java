package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.engine.waiting.WaitGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who computes when others store, remove or compute the key between a search and the lock. */
@Timeout(60)
class ClaimArbiterTest {

  private final TestCache<TriggerKey, Integer> cache = TestCache.ofSize(10);

  private TestEntry<TriggerKey, Integer> candidate(String name, Runnable whenCompared) {
    return cache.entryOf(new TriggerKey(name, whenCompared));
  }

  private TestEntry<TriggerKey, Integer> candidateThatOthersStoreMeanwhile(String name, int value) {
    return candidate(name, () -> cache.put(new TriggerKey(name), value));
  }

  @Test
  void claim_othersStoreTheKeyMeanwhile_returnsTheirs() {
    cache.put(new TriggerKey("a"), 1);

    assertThat(cache.claim(candidateThatOthersStoreMeanwhile("b", 2)).value).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void claimRefresh_othersStoreTheKeyMeanwhile_replacesTheirs() {
    cache.put(new TriggerKey("a"), 1);
    TestEntry<TriggerKey, Integer> candidate = candidateThatOthersStoreMeanwhile("b", 2);

    assertThat(cache.claimRefresh(candidate)).isSameAs(candidate);
    assertThat(cache.getIfPresent(new TriggerKey("b"))).isEqualTo(2);
    cache.complete(candidate, 3);
    assertThat(cache.getIfPresent(new TriggerKey("b"))).isEqualTo(3);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void claimRefresh_othersRemoveTheEntryMeanwhile_recomputes() {
    cache.put(new TriggerKey("a"), 1);
    TestEntry<TriggerKey, Integer> candidate =
        candidate("a", () -> cache.invalidateKey(new TriggerKey("a")));

    assertThat(cache.claimRefresh(candidate)).isSameAs(candidate);
    cache.complete(candidate, 3);
    assertThat(cache.getIfPresent(new TriggerKey("a"))).isEqualTo(3);
  }

  @Test
  void claim_computationFailsMeanwhile_computes() {
    TestEntry<TriggerKey, Integer> others = cache.begin(new TriggerKey("a"));
    RuntimeException failure = new IllegalStateException("no");
    TestEntry<TriggerKey, Integer> candidate = candidate("a", () -> cache.fail(others, failure));

    assertThat(cache.claim(candidate)).isSameAs(candidate);
    assertThat(cache.stats().hits()).isZero();
  }

  @Test
  void claim_sharedComputationFailsMeanwhile_throwsTheFailure() {
    TestEntry<TriggerKey, Integer> others = cache.begin(new TriggerKey("a"));
    cache.computationOf(others);
    RuntimeException failure = new IllegalStateException("no");
    TestEntry<TriggerKey, Integer> candidate = candidate("a", () -> cache.fail(others, failure));

    assertThatThrownBy(() -> cache.claim(candidate)).isSameAs(failure);
    assertThat(cache.stats().hits()).isZero();
    assertThat(cache.stats().misses()).isEqualTo(2);
    assertThat(WaitGraph.current()).isNull();
  }

  @Test
  void claim_computationEndsMeanwhile_isAHit() {
    TestEntry<TriggerKey, Integer> others = cache.begin(new TriggerKey("a"));
    TestEntry<TriggerKey, Integer> candidate = candidate("a", () -> cache.complete(others, 1));

    assertThat(cache.claim(candidate)).isSameAs(others);
    assertThat(cache.stats().hits()).isEqualTo(1);
    assertThat(cache.stats().waits()).isZero();
    assertThat(cache.stats().misses()).isEqualTo(1);
  }

  @Test
  void claimRefresh_anotherRefreshEndsMeanwhile_countsNoHit() {
    TestEntry<TriggerKey, Integer> others = cache.beginRefresh(new TriggerKey("a"));
    cache.claimRefresh(candidate("a", () -> cache.complete(others, 1)));

    assertThat(cache.stats().requests()).isZero();
  }
}
