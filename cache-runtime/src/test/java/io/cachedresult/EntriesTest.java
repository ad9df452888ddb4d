package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of entries that others remove, refresh or crowd out meanwhile. */
@Timeout(60)
class EntriesTest {

  private final FakeTicker ticker = new FakeTicker();
  private final LruCache<Object, Integer> cache = LruCache.<Object, Integer>builder()
      .maximumSize(2)
      .expireAfterWrite(Duration.ofHours(1))
      .cacheFailures(IOException.class)
      .environment(Caches.environment(ticker, Map.of()))
      .build();

  private LruEntry<Object, Integer> claim(Object key) {
    LruEntry<Object, Integer> mine = cache.entryOf(key);
    assertThat(cache.claim(mine)).isSameAs(mine);
    return mine;
  }

  private LruEntry<Object, Integer> claimRefresh(Object key) {
    LruEntry<Object, Integer> mine = cache.entryOf(key);
    assertThat(cache.claimRefresh(mine)).isSameAs(mine);
    return mine;
  }

  private void complete(LruEntry<Object, Integer> mine, int value) {
    mine.value = value;
    cache.complete(mine);
  }

  private LruEntry<Object, Integer> find(Object key) {
    return cache.store().find(cache.entryOf(key));
  }

  @Test
  void fail_nobodyTookAnInterest_thoseWhoStillFindTheEntryKnowThatItHasEnded() {
    LruEntry<Object, Integer> mine = claim("a");
    cache.fail(mine, new IllegalStateException("no"));

    assertThat(cache.store().computationOf(mine)).isNull();
    assertThat(mine.isPending()).isTrue();
    assertThat(cache.store().remove(mine)).isFalse();
    assertThat(find("a")).isNull();
  }

  @Test
  void computationOf_severalTakeAnInterest_isTheSameForAll() {
    LruEntry<Object, Integer> mine = claim("a");
    Computation<?> computation = cache.store().computationOf(mine);

    assertThat(cache.store().computationOf(mine)).isSameAs(computation);
    assertThat(computation.owner).isSameAs(Thread.currentThread());
    complete(mine, 1);
    assertThat(computation.done).isTrue();
    assertThat(computation.owner).isNull();
    assertThat(cache.store().computationOf(mine)).isNull();
  }

  @Test
  void remove_whatIsComputed_countsOnceAndTheNextCallComputes() {
    LruEntry<Object, Integer> mine = claim("a");

    assertThat(cache.store().remove(mine)).isTrue();
    assertThat(cache.store().remove(mine)).isFalse();
    LruEntry<Object, Integer> next = claim("a");
    complete(mine, 1);
    complete(next, 2);
    assertThat(cache.getIfPresent("a")).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void remove_keptFailureThatHasLeft_isNone() {
    LruEntry<Object, Integer> mine = claim("a");
    cache.fail(mine, new IOException("no"));

    assertThat(cache.store().remove(mine)).isTrue();
    assertThat(cache.store().remove(mine)).isFalse();
  }

  @Test
  void evict_whileRefreshed_theRefreshGoesOnInItsPlace() {
    cache.put("a", 1);
    LruEntry<Object, Integer> mine = claimRefresh("a");
    cache.put("b", 2);
    cache.put("c", 3);

    assertThat(find("a")).isSameAs(mine);
    complete(mine, 4);
    assertThat(cache.getIfPresent("a")).isEqualTo(4);
    assertThat(cache.size()).isEqualTo(2);
    assertThat(cache.stats().evictions()).isEqualTo(2);
  }

  @Test
  void expire_whileRefreshed_theRefreshGoesOnInItsPlace() {
    cache.put("a", 1);
    LruEntry<Object, Integer> mine = claimRefresh("a");
    ticker.advance(Duration.ofHours(1));
    cache.cleanUp();

    assertThat(cache.size()).isZero();
    assertThat(find("a")).isSameAs(mine);
    complete(mine, 4);
    assertThat(cache.getIfPresent("a")).isEqualTo(4);
  }

  @Test
  void invalidate_whileRefreshed_theRefreshIsNotStoredAndTheNextOneIs() {
    cache.put("a", 1);
    LruEntry<Object, Integer> mine = claimRefresh("a");
    assertThat(cache.invalidate("a")).isTrue();
    assertThat(find("a")).isNull();
    cache.put("a", 2);
    LruEntry<Object, Integer> next = claimRefresh("a");
    complete(mine, 3);
    assertThat(cache.getIfPresent("a")).isEqualTo(2);
    complete(next, 4);

    assertThat(cache.getIfPresent("a")).isEqualTo(4);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void refresh_ofTwoAtOnce_eachTakesItsPlace() {
    cache.put("a", 1);
    cache.put("b", 2);
    LruEntry<Object, Integer> a = claimRefresh("a");
    LruEntry<Object, Integer> b = claimRefresh("b");
    complete(a, 3);
    complete(b, 4);

    assertThat(cache.asMap()).containsExactlyInAnyOrderEntriesOf(Map.of("a", 3, "b", 4));
  }

  @Test
  void refresh_failsWithAFailureThatWouldBeKept_theOldResultStays() {
    cache.put("a", 1);
    LruEntry<Object, Integer> mine = claimRefresh("a");
    cache.fail(mine, new IOException("no"));

    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    complete(claimRefresh("a"), 2);
    assertThat(cache.getIfPresent("a")).isEqualTo(2);
  }

  @Test
  void refresh_ofAnEntryThatHasLeft_isNoneOfIt() {
    cache.put("a", 1);
    LruEntry<Object, Integer> gone = find("a");
    cache.invalidate("a");

    assertThat(cache.store().isStored(gone)).isFalse();
    assertThat(cache.store().replace(gone, cache.entryOf("a"))).isFalse();
    assertThat(find("a")).isNull();
  }

  @Test
  void keptFailure_thatLeaves_isToldToNobody() {
    List<Object> told = new ArrayList<>();
    LruCache<Object, Integer> listening = LruCache.<Object, Integer>builder()
        .cacheFailures(IOException.class)
        .removalListener((key, value, cause) -> told.add(key))
        .environment(Caches.environment(ticker, Map.of()))
        .build();
    LruEntry<Object, Integer> mine = listening.entryOf("a");
    listening.claim(mine);
    listening.fail(mine, new IOException("no"));
    try (LogRecorder log = new LogRecorder()) {
      listening.invalidate("a");
      assertThat(log.failures()).isEmpty();
    }

    assertThat(told).isEmpty();
  }

  @Test
  void put_bucketOfEqualHashesIsFull_forgetsTheLeastRecentlyUsedOfIt() {
    record Colliding(int number) {
      @Override
      public int hashCode() {
        return 1;
      }
    }
    LruCache<Object, Integer> large = Caches.ofSize(1_000);
    large.put("other", 0);
    for (int number = 0; number < Entries.LONGEST_BUCKET; number++) {
      large.put(new Colliding(number), number);
    }
    assertThat(large.size()).isEqualTo(Entries.LONGEST_BUCKET + 1);
    assertThat(large.getIfPresent(new Colliding(0))).isZero();
    large.put(new Colliding(1_000), 0);

    assertThat(large.size()).isEqualTo(Entries.LONGEST_BUCKET + 1);
    assertThat(large.asMap())
        .containsKeys("other", new Colliding(0), new Colliding(2), new Colliding(1_000))
        .doesNotContainKey(new Colliding(1));
    large.put(new Colliding(1_000), 1);
    assertThat(large.size()).isEqualTo(Entries.LONGEST_BUCKET + 1);
    assertThat(large.stats().evictions()).isEqualTo(1);
  }

  @Test
  void get_computedWhereResultsExpireWithoutUse_livesFromThen() {
    LruCache<Object, Integer> idle = LruCache.<Object, Integer>builder()
        .expireAfterAccess(Duration.ofMinutes(10))
        .environment(Caches.environment(ticker, Map.of()))
        .build();
    idle.get("a", key -> 1);
    assertThat(idle.getIfPresent("a")).isEqualTo(1);
    ticker.advance(Duration.ofMinutes(9));
    assertThat(idle.getIfPresent("a")).isEqualTo(1);
  }

  @Test
  void put_fallbackThatIsFull_leavesNothingInTheTable() {
    LruCache<Object, Integer> fallback = LruCache.<Object, Integer>builder()
        .maximumSize(1)
        .environment(Caches.environment(ticker, Map.of("DISABLE_RESULT_CACHE", "1")))
        .build();
    fallback.put("a", 1);
    fallback.put("b", 2);

    assertThat(fallback.getIfPresent("a")).isEqualTo(1);
    assertThat(fallback.store().find(fallback.entryOf("b"))).isNull();
    fallback.put("a", 3);
    assertThat(fallback.getIfPresent("a")).isEqualTo(3);
    assertThat(fallback.size()).isEqualTo(1);
  }
}
