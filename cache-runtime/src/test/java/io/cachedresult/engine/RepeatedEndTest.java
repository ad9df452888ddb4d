package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.RemovalListener;
import io.cachedresult.Weigher;
import io.cachedresult.access.Access;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What must not happen twice: the end of a computation, the weighing of a result, a notification. */
class RepeatedEndTest {

  private static Weigher<Object, Object> weigher(long bytes) {
    return (key, value) -> bytes;
  }

  @Test
  void fail_afterComplete_leavesTheBytesAsTheyWere() {
    TestCache<String, Integer> cache = TestCache.of(CacheSpec.named("test")
        .with("weigher", weigher(10))
        .with("cacheFailures", List.of(IOException.class)));
    TestEntry<String, Integer> entry = cache.begin("a");
    cache.complete(entry, 1);
    cache.fail(entry, new IOException("again"));
    assertThat(cache.memory()).isEqualTo(10);
    cache.invalidateAll();

    assertThat(cache.memory()).isZero();
  }

  @Test
  void complete_againWithoutRoomForBoth_changesNothing() throws InterruptedException {
    CacheEnvironment environment =
        TestCaches.environment(new FakeTicker(), Map.of("CACHE_MAX_MEMORY_MB", "1"));
    TestCache<String, Integer> cache =
        new TestCache<>(environment, CacheSpec.named("test").with("weigher", weigher(600_000)));
    TestEntry<String, Integer> entry = cache.begin("a");
    cache.complete(entry, 1);
    Thread again = new Thread(() -> cache.complete(entry));
    again.setDaemon(true);
    again.start();
    again.join(10_000);
    assertThat(again.isAlive()).isFalse();
    cache.invalidateAll();

    assertThat(cache.memory()).isZero();
    assertThat(Access.toApi().memory(environment).used()).isZero();
  }

  @Test
  void put_afterALostRace_weighsOnce() {
    AtomicInteger calls = new AtomicInteger();
    Weigher<Object, Object> counting =
        (key, value) -> value.equals(3) ? calls.incrementAndGet() : 1;
    TestCache<TriggerKey, Integer> cache =
        TestCache.of(CacheSpec.named("test").with("weigher", counting));
    cache.put(new TriggerKey("a"), 1);
    cache.put(new TriggerKey("b", () -> cache.put(new TriggerKey("b"), 2)), 3);

    assertThat(calls).hasValue(1);
  }

  @Test
  void evict_forACachedFailure_keepsNothingAlive() {
    FutureCache cache = new FutureCache(CacheSpec.named("test")
        .with("maximumSize", 1)
        .with("cacheFailures", List.of(IOException.class)));
    RemovalListener<Object, Object> listener = (key, value, cause) -> {};
    cache.engine.removalListener(listener);
    WeakReference<Object> evicted = evictByFailure(cache);
    for (int attempt = 0; attempt < 50 && evicted.get() != null; attempt++) {
      System.gc();
    }

    assertThat(evicted.get()).isNull();
    assertThat(cache.size()).isEqualTo(1);
  }

  private static WeakReference<Object> evictByFailure(FutureCache cache) {
    cache.put("a", 1);
    WeakReference<Object> stored =
        new WeakReference<>(cache.engine.editor().find(new FutureCache.Price("a")));
    cache.get("b");
    cache.started.remove(0).completeExceptionally(new IOException("no"));
    return stored;
  }
}
