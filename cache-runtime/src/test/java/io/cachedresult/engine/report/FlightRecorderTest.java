package io.cachedresult.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.LruCache;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a flight recording tells of a cache. */
class FlightRecorderTest {

  private final FakeTicker ticker = new FakeTicker();
  private final LruCache<Integer, Integer> cache = LruCache.<Integer, Integer>builder()
      .cacheName("recorded")
      .maximumSize(10)
      .weigher((key, value) -> 7)
      .environment(TestCaches.environment(ticker, Map.of()))
      .build();

  @TempDir
  private Path folder;

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

    assertThat(events).hasSize(2);
    assertThat(events.get(0).getInt("results")).isEqualTo(1_000);
    assertThat(events.get(0).getLong("bytes")).isEqualTo(7_000);
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
