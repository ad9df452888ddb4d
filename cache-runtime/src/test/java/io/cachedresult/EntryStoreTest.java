package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes between a search and the lock; here, while the search compares keys. */
@Timeout(60)
class EntryStoreTest {

  private final LruCache<Key, Integer> cache = Caches.ofSize(10);

  /** All of one hash code; the first time that it is compared, something happens. */
  private static final class Key {

    private final String name;
    private Runnable whenCompared = () -> {};

    Key(String name) {
      this.name = name;
    }

    Key(String name, Runnable whenCompared) {
      this.name = name;
      this.whenCompared = whenCompared;
    }

    @Override
    public boolean equals(Object other) {
      Runnable now = whenCompared;
      whenCompared = () -> {};
      now.run();
      return other instanceof Key key && name.equals(key.name);
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  private LruEntry<Key, Integer> entryThatIsStoredMeanwhile(String name, int value) {
    return cache.entryOf(new Key(name, () -> cache.put(new Key(name), value)));
  }

  @Test
  void claim_othersStoreTheKeyMeanwhile_findsTheirs() {
    cache.put(new Key("a"), 1);

    assertThat(cache.claim(entryThatIsStoredMeanwhile("b", 2)).value).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void claimRefresh_othersStoreTheKeyMeanwhile_replacesTheirs() {
    cache.put(new Key("a"), 1);
    LruEntry<Key, Integer> mine = entryThatIsStoredMeanwhile("b", 2);

    assertThat(cache.claimRefresh(mine)).isSameAs(mine);
    assertThat(cache.getIfPresent(new Key("b"))).isEqualTo(2);
    mine.value = 3;
    cache.complete(mine);
    assertThat(cache.getIfPresent(new Key("b"))).isEqualTo(3);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void claimRefresh_othersRemoveItMeanwhile_computesAnew() {
    cache.put(new Key("a"), 1);
    LruEntry<Key, Integer> mine = cache.entryOf(new Key("a", () -> cache.invalidate(new Key("a"))));

    assertThat(cache.claimRefresh(mine)).isSameAs(mine);
    mine.value = 3;
    cache.complete(mine);
    assertThat(cache.getIfPresent(new Key("a"))).isEqualTo(3);
  }

  @Test
  void putIfAbsent_othersStoreTheKeyMeanwhile_findsTheirs() {
    cache.put(new Key("a"), 1);
    LruEntry<Key, Integer> mine = entryThatIsStoredMeanwhile("b", 2);
    mine.value = 3;

    assertThat(cache.store().putIfAbsent(mine).value).isEqualTo(2);
    assertThat(cache.getIfPresent(new Key("b"))).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void put_othersStoreTheKeyMeanwhile_replacesTheirs() {
    cache.put(new Key("a"), 1);
    LruEntry<Key, Integer> mine = entryThatIsStoredMeanwhile("b", 2);
    mine.value = 3;
    cache.store().put(mine);

    assertThat(cache.getIfPresent(new Key("b"))).isEqualTo(3);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void find_othersStoreTheKeyMeanwhile_findsTheirs() {
    cache.put(new Key("a"), 1);

    assertThat(cache.store().find(entryThatIsStoredMeanwhile("b", 2)).value).isEqualTo(2);
    assertThat(cache.store().find(cache.entryOf(new Key("c")))).isNull();
  }

  @Test
  void invalidate_othersReplaceItMeanwhile_removesTheirs() {
    cache.put(new Key("a"), 1);

    assertThat(cache.store().invalidate(entryThatIsStoredMeanwhile("a", 2))).isTrue();
    assertThat(cache.size()).isZero();
  }

  @Test
  void invalidate_othersRemoveItMeanwhile_removesNothing() {
    cache.put(new Key("a"), 1);
    Key gone = new Key("a", () -> cache.invalidate(new Key("a")));

    assertThat(cache.invalidate(gone)).isFalse();
  }

  @Test
  void claim_computationHasFailedWhileItWasFound_computes() {
    LruEntry<Key, Integer> others = cache.entryOf(new Key("a"));
    cache.claim(others);
    RuntimeException failure = new IllegalStateException("no");
    LruEntry<Key, Integer> mine = cache.entryOf(new Key("a", () -> cache.fail(others, failure)));

    assertThat(cache.claim(mine)).isSameAs(mine);
    assertThat(cache.stats().hits()).isZero();
  }

  @Test
  void claim_sharedComputationHasFailedWhileItWasFound_throwsTheFailure() {
    LruEntry<Key, Integer> others = cache.entryOf(new Key("a"));
    cache.claim(others);
    cache.store().computationOf(others);
    RuntimeException failure = new IllegalStateException("no");
    LruEntry<Key, Integer> mine = cache.entryOf(new Key("a", () -> cache.fail(others, failure)));

    assertThatThrownBy(() -> cache.claim(mine)).isSameAs(failure);
    assertThat(cache.stats().hits()).isEqualTo(1);
    Computation<?> other = new Computation<>(cache, others, new Thread());
    assertThat(WaitGraph.enter(other)).isNull();
    WaitGraph.leave(null);
  }

  @Test
  void claim_computationHasEndedWhileItWasFound_isAHit() {
    LruEntry<Key, Integer> others = cache.entryOf(new Key("a"));
    cache.claim(others);
    others.value = 1;
    LruEntry<Key, Integer> mine = cache.entryOf(new Key("a", () -> cache.complete(others)));

    assertThat(cache.claim(mine)).isSameAs(others);
    assertThat(cache.stats().hits()).isEqualTo(1);
    assertThat(cache.stats().misses()).isEqualTo(1);
  }

  @Test
  void claimRefresh_anotherRefreshHasEndedWhileItWasFound_countsNoHit() {
    LruEntry<Key, Integer> others = cache.entryOf(new Key("a"));
    cache.claimRefresh(others);
    others.value = 1;
    LruEntry<Key, Integer> mine = cache.entryOf(new Key("a", () -> cache.complete(others)));
    cache.claimRefresh(mine);

    assertThat(cache.stats().requests()).isZero();
  }

  /** The thread that holds the lock could take it again, so another one must try. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void operation_whenItHasEnded_hasGivenTheLockBack(String name, Operation operation)
      throws Exception {
    LruEntry<Key, Integer> stored = cache.entryOf(new Key("a"));
    stored.value = 1;
    cache.putEntry(stored);
    operation.run(cache, stored);

    CompletableFuture<Integer> other =
        CompletableFuture.supplyAsync(cache::size, task -> new Thread(task).start());
    assertThat(other.get(30, TimeUnit.SECONDS)).isBetween(0, 2);
  }

  private interface Operation {
    void run(LruCache<Key, Integer> cache, LruEntry<Key, Integer> stored);
  }

  private static Arguments operation(String name, Operation operation) {
    return Arguments.of(name, operation);
  }

  static List<Arguments> operations() {
    return List.of(
        operation("size", (cache, stored) -> cache.size()),
        operation("stats", (cache, stored) -> cache.stats()),
        operation("cleanUp", (cache, stored) -> cache.cleanUp()),
        operation("invalidateAll", (cache, stored) -> cache.invalidateAll()),
        operation("invalidate", (cache, stored) -> cache.invalidate(new Key("a"))),
        operation("isStored", (cache, stored) -> cache.store().isStored(stored)),
        operation("remove", (cache, stored) -> cache.store().remove(stored)),
        operation("replace", (cache, stored) -> {
          LruEntry<Key, Integer> other = cache.entryOf(new Key("a"));
          other.value = 2;
          assertThat(cache.store().replace(stored, other)).isTrue();
        }),
        operation(
            "find",
            (cache, stored) -> cache.getIfPresent(new Key("b", () -> cache.put(new Key("b"), 2)))),
        operation("complete", (cache, stored) -> cache.get(new Key("b"), key -> 2)),
        operation("refresh", (cache, stored) -> {
          LruEntry<Key, Integer> mine = cache.entryOf(new Key("a"));
          cache.claimRefresh(mine);
          mine.value = 2;
          cache.complete(mine);
        }),
        operation("fail", (cache, stored) -> {
          LruEntry<Key, Integer> mine = cache.entryOf(new Key("b"));
          cache.claim(mine);
          cache.store().computationOf(mine);
          cache.fail(mine, new IllegalStateException("no"));
        }),
        operation("await", (cache, stored) -> {
          LruEntry<Key, Integer> mine = cache.entryOf(new Key("b"));
          cache.claim(mine);
          Computation<LruEntry<Key, Integer>> computation = cache.store().computationOf(mine);
          cache.complete(mine);
          cache.store().await(computation);
        }));
  }
}
