package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.LogRecorder;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RegistryListenerTest {

  private final CacheRegistry registry = new CacheRegistry();
  private final CacheEnvironment environment = CacheEnvironment.builder()
      .registry(registry)
      .ticker(new FakeTicker())
      .settings(Map.of())
      .build();

  /** Records names, and keeps no cache alive. */
  private static class Recorder implements RegistryListener {
    final List<String> added = new ArrayList<>();
    final List<String> removed = new ArrayList<>();
    final List<Supplier<CacheStats>> living = new ArrayList<>();
    CacheStats last;

    @Override
    public synchronized void added(ResultCache cache, Supplier<CacheStats> stats) {
      living.add(stats);
      added.add(cache.name());
    }

    @Override
    public synchronized void removed(String name, Supplier<CacheStats> stats) {
      assertThat(living.remove(stats)).isTrue();
      removed.add(name);
      last = stats.get();
    }
  }

  private LruCache<Integer, Integer> cache(String name) {
    return cache(name, environment);
  }

  private static LruCache<Integer, Integer> cache(String name, CacheEnvironment environment) {
    return LruCache.<Integer, Integer>builder()
        .cacheName(name)
        .environment(environment)
        .build();
  }

  private void awaitDeaths(Recorder recorder, int deaths) {
    while (recorder.removed.size() < deaths) {
      System.gc();
      registry.caches();
    }
  }

  @Test
  void added_cachesBeforeAndAfter_isCalledOnceForEach() {
    Recorder recorder = new Recorder();
    ResultCache before = cache("before");
    registry.addListener(recorder);
    ResultCache after = cache("after");

    assertThat(recorder.added).containsExactly("before", "after");
    assertThat(registry.caches()).containsExactly(after, before);
  }

  @Test
  void removed_garbageCollectedCache_getsItsLastStatistics() {
    Recorder recorder = new Recorder();
    registry.addListener(recorder);
    LruCache<Integer, Integer> held = cache("held");
    cache("dropped").get(1, key -> 2);
    awaitDeaths(recorder, 1);
    held.put(1, 2);
    held.getIfPresent(1);

    assertThat(recorder.removed).containsExactly("dropped");
    assertThat(recorder.last.misses()).isEqualTo(1);
    assertThat(recorder.last.loads()).isEqualTo(1);
    assertThat(recorder.living.get(0).get()).isEqualTo(held.stats());
  }

  @Test
  void removeListener_oneOfTwo_keepsTheOther() {
    Recorder leaving = new Recorder();
    Recorder staying = new Recorder();
    registry.addListener(leaving);
    registry.addListener(staying);
    registry.removeListener(leaving);
    Reference.reachabilityFence(cache("created"));

    assertThat(leaving.added).isEmpty();
    assertThat(staying.added).containsExactly("created");
  }

  @Test
  void added_thatThrows_disturbsNeitherTheCacheNorOtherListeners() {
    Recorder recorder = new Recorder();
    registry.addListener(new Recorder() {
      @Override
      public void added(ResultCache cache, Supplier<CacheStats> stats) {
        throw new IllegalStateException("not interested");
      }
    });
    registry.addListener(recorder);
    try (LogRecorder log = new LogRecorder()) {
      assertThat(cache("created").get(1, key -> 2)).isEqualTo(2);
      assertThat(log.failures()).containsExactly("not interested");
    }
    assertThat(recorder.added).containsExactly("created");
  }

  @Test
  void added_whileCachesAreCreated_isCalledOnceForEach() throws InterruptedException {
    for (int round = 0; round < 200; round++) {
      CacheRegistry own = new CacheRegistry();
      CacheEnvironment owner =
          CacheEnvironment.builder().registry(own).settings(Map.of()).build();
      CountDownLatch start = new CountDownLatch(1);
      List<ResultCache> created = new ArrayList<>();
      Thread creator = new Thread(() -> {
        start.countDown();
        for (int i = 0; i < 10; i++) {
          created.add(cache("created", owner));
        }
      });
      creator.start();
      start.await();
      Recorder recorder = new Recorder();
      own.addListener(recorder);
      creator.join();

      assertThat(recorder.added).hasSameSizeAs(created);
    }
  }
}
