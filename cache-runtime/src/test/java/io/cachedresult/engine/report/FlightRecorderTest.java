package io.cachedresult.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.LruCache;
import io.cachedresult.Ticker;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a flight recording tells of a cache. */
class FlightRecorderTest {

  private static final String STATISTICS = "io.cachedresult.Statistics";

  private final FakeTicker ticker = new FakeTicker();
  private final LruCache<Integer, Integer> cache = cache("recorded");

  @TempDir
  private Path folder;

  private LruCache<Integer, Integer> cache(String name) {
    return LruCache.<Integer, Integer>builder()
        .cacheName(name)
        .maximumSize(10)
        .weigher((key, value) -> 7)
        .environment(TestCaches.environment(ticker, Map.of()))
        .build();
  }

  private List<RecordedEvent> recorded(Runnable use) throws Exception {
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      recording.start();
      use.run();
      recording.stop();
      recording.dump(file);
    }
    assertThat(Files.size(file)).isPositive();
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("io.cachedresult."))
        .filter(event -> !event.getEventType().getName().equals(STATISTICS))
        .toList();
  }

  private int take(Duration time, int result) {
    ticker.advance(time);
    return result;
  }

  @Test
  void computations_onlySlowOnes_areRecorded() throws Exception {
    List<RecordedEvent> events = recorded(() -> {
      cache.get(1, key -> take(Duration.ofNanos(FlightRecorder.SLOW - 1), 1));
      cache.get(2, key -> take(Duration.ofMillis(20), 2));
      cache.get(2, key -> -1);
      assertThatThrownBy(() -> cache.get(3, key -> {
            ticker.advance(Duration.ofSeconds(1));
            throw new IllegalStateException("no");
          }))
          .isInstanceOf(IllegalStateException.class);
    });

    assertThat(events).hasSize(2);
    assertThat(events)
        .extracting(event -> event.getEventType().getName())
        .containsOnly("io.cachedresult.SlowComputation");
    RecordedEvent first = events.get(0);
    assertThat(first.getString("cache")).isEqualTo("recorded");
    assertThat(first.getDuration("computationTime")).isEqualTo(Duration.ofMillis(20));
    assertThat(events)
        .extracting(event -> event.getBoolean("hasFailed"))
        .containsExactlyInAnyOrder(false, true);
  }

  @Test
  void evictions_aThousandAtATime_areRecorded() throws Exception {
    List<RecordedEvent> events = recorded(() -> {
      for (int i = 0; i < 2_500; i++) {
        cache.put(i, i);
      }
    });

    assertThat(events).hasSizeGreaterThanOrEqualTo(2);
    assertThat(events.get(0).getInt("results")).isEqualTo(1_000);
    assertThat(events.get(0).getLong("bytes")).isEqualTo(7_000);
  }

  /** Waits until an event is recorded; the timeout of the test ends a wait in vain. */
  private static RecordedEvent await(String type, Predicate<RecordedEvent> isIt, Runnable use)
      throws InterruptedException {
    BlockingQueue<RecordedEvent> events = new LinkedBlockingQueue<>();
    try (RecordingStream stream = new RecordingStream()) {
      stream.setReuse(false);
      stream.onEvent(type, events::add);
      stream.startAsync();
      use.run();
      RecordedEvent event = events.take();
      while (!isIt.test(event)) {
        event = events.take();
      }
      return event;
    }
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void evictions_fewAndThenNone_areRecordedAnyway() throws InterruptedException {
    // A name of its own: caches of other tests may still have evictions to record.
    LruCache<Integer, Integer> small = cache("small");
    AtomicReference<Instant> lastPut = new AtomicReference<>();
    RecordedEvent event = await(
        "io.cachedresult.Eviction", eviction -> eviction.getString("cache").equals("small"), () -> {
          for (int i = 0; i < 15; i++) {
            small.put(i, i);
          }
          lastPut.set(Instant.now());
        });

    assertThat(event.getInt("results")).isEqualTo(5);
    assertThat(event.getLong("bytes")).isEqualTo(35);
    assertThat(event.getStartTime()).isBefore(lastPut.get().plusSeconds(3));
    Reference.reachabilityFence(small);
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void statistics_ofACache_tellItsFigures() throws InterruptedException {
    RecordedEvent event = await(
        STATISTICS,
        figures -> figures.getString("cache").equals("recorded") && figures.getLong("hits") == 3,
        () -> {
          cache.get(1, key -> take(Duration.ofSeconds(2), 1));
          cache.get(1, key -> 2);
          cache.get(1, key -> 2);
          cache.get(1, key -> 2);
        });

    assertThat(event.getLong("misses")).isEqualTo(1);
    assertThat(event.getDouble("hitRate")).isEqualTo(0.75);
    assertThat(event.getLong("computations")).isEqualTo(1);
    assertThat(event.getLong("failures")).isZero();
    assertThat(event.getDuration("computationTime")).isEqualTo(Duration.ofSeconds(2));
    assertThat(event.getDuration("ownComputationTime")).isEqualTo(Duration.ofSeconds(2));
    assertThat(event.getLong("puts")).isEqualTo(1);
    assertThat(event.getInt("entries")).isEqualTo(1);
    assertThat(event.getLong("bytes")).isEqualTo(7);
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void statistics_ofACacheThatWasFullBefore_areRecorded() throws InterruptedException {
    LruCache<Integer, Integer> warm = LruCache.<Integer, Integer>builder()
        .cacheName("warm")
        .environment(TestCaches.environment(Ticker.system(), Map.of()))
        .build();
    warm.put(1, 1);
    RecordedEvent event = await(
        STATISTICS,
        figures -> figures.getString("cache").equals("warm"),
        () -> warm.get(1, k -> 2));

    assertThat(event.getLong("misses")).isZero();
    assertThat(event.getInt("entries")).isEqualTo(1);
    Reference.reachabilityFence(warm);
  }

  @Test
  void invalidations_thatRemoveResults_areRecordedWithTheirNumber() throws Exception {
    List<RecordedEvent> events = recorded(() -> {
      for (int i = 0; i < 5; i++) {
        cache.put(i, i);
      }
      cache.invalidate(1);
      cache.invalidate(1);
      cache.invalidateAll();
      cache.invalidateAll();
    });

    assertThat(events).extracting(event -> event.getInt("results")).containsExactly(1, 4);
  }
}
