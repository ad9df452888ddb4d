package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation releases the lock. */
@Timeout(60)
class LockReleaseTest {

  private interface Operation {
    void run(TestCache<TriggerKey, Integer> cache, TestEntry<TriggerKey, Integer> stored)
        throws InterruptedException;
  }

  /** The thread that holds the lock could take it again, so another one must try. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void operation_afterItsEnd_hasReleasedTheLock(String name, Operation operation) throws Exception {
    TestCache<TriggerKey, Integer> cache = TestCache.ofSize(10);
    TestEntry<TriggerKey, Integer> stored = cache.entryOf(new TriggerKey("a"), 1);
    cache.put(stored);
    operation.run(cache, stored);

    CompletableFuture<Integer> other =
        CompletableFuture.supplyAsync(cache::size, task -> new Thread(task).start());
    assertThat(other.get(30, TimeUnit.SECONDS)).isBetween(0, 2);
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
        operation("invalidate", (cache, stored) -> cache.invalidateKey(new TriggerKey("a"))),
        operation("isStored", (cache, stored) -> cache.editor().isStored(stored)),
        operation("remove", (cache, stored) -> cache.editor().remove(stored)),
        operation("replace", (cache, stored) -> {
          TestEntry<TriggerKey, Integer> other = cache.entryOf(new TriggerKey("a"), 2);
          assertThat(cache.editor().replace(stored, other)).isTrue();
        }),
        operation("find", LockReleaseTest::findWhatOthersStoreMeanwhile),
        operation("complete", (cache, stored) -> cache.get(new TriggerKey("b"), key -> 2)),
        operation(
            "refresh",
            (cache, stored) -> cache.complete(cache.beginRefresh(new TriggerKey("a")), 2)),
        operation("fail", (cache, stored) -> {
          TestEntry<TriggerKey, Integer> failing = cache.begin(new TriggerKey("b"));
          cache.computationOf(failing);
          cache.fail(failing, new IllegalStateException("no"));
        }),
        operation("await", LockReleaseTest::awaitResult),
        operation("await a failure", LockReleaseTest::awaitFailure));
  }

  private static void findWhatOthersStoreMeanwhile(
      TestCache<TriggerKey, Integer> cache, TestEntry<TriggerKey, Integer> stored) {
    cache.getIfPresent(new TriggerKey("b", () -> cache.put(new TriggerKey("b"), 2)));
  }

  private static void awaitResult(
      TestCache<TriggerKey, Integer> cache, TestEntry<TriggerKey, Integer> stored)
      throws InterruptedException {
    TestEntry<TriggerKey, Integer> computed = cache.begin(new TriggerKey("b"));
    Thread waiter = new Thread(() -> cache.begin(new TriggerKey("b")));
    waiter.start();
    while (waiter.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    cache.complete(computed, 2);
    waiter.join();
  }

  private static void awaitFailure(
      TestCache<TriggerKey, Integer> cache, TestEntry<TriggerKey, Integer> stored) {
    TestEntry<TriggerKey, Integer> failing = cache.begin(new TriggerKey("b"));
    cache.computationOf(failing);
    RuntimeException failure = new IllegalStateException("no");
    TriggerKey failsMeanwhile = new TriggerKey("b", () -> cache.fail(failing, failure));
    assertThatThrownBy(() -> cache.begin(failsMeanwhile)).isSameAs(failure);
  }
}
