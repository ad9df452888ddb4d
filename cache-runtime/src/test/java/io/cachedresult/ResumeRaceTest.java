package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Operations that begin in pass-through mode and end after it. The ticker is read between the two,
 * so it resumes there.
 */
class ResumeRaceTest {

  private final CacheRegistry registry = new CacheRegistry();
  private final List<String> removals = new ArrayList<>();
  private Runnable atNextReading = () -> {};

  private final LruCache<String, Long> cache = LruCache.<String, Long>builder()
      .weigher((key, value) -> value)
      .cacheFailures(IllegalStateException.class)
      .removalListener((key, value, cause) -> removals.add(key + "=" + value + " " + cause))
      .environment(CacheEnvironment.builder()
          .settings(Map.of())
          .registry(registry)
          .ticker(this::read)
          .build())
      .build();

  private long read() {
    Runnable now = atNextReading;
    atNextReading = () -> {};
    now.run();
    return 0;
  }

  @BeforeEach
  void storeInPassThroughMode() {
    cache.put("a", 1L);
    registry.passThrough();
  }

  private void resumeAtNextReading() {
    atNextReading = registry::resume;
  }

  @Test
  void put_replacesAndCountsTheBytes() {
    resumeAtNextReading();
    cache.put("a", 20L);

    assertThat(cache.getIfPresent("a")).isEqualTo(20);
    assertThat(cache.memory()).isEqualTo(20);
    assertThat(removals).containsExactly("a=1 REPLACED");
  }

  @Test
  void mapPut_replaces() {
    resumeAtNextReading();

    assertThat(cache.asMap().put("a", 20L)).isEqualTo(1);
    assertThat(cache.asMap()).containsExactly(Map.entry("a", 20L));
  }

  @Test
  void mapPutIfAbsent_stores() {
    resumeAtNextReading();

    assertThat(cache.asMap().putIfAbsent("b", 20L)).isNull();
    assertThat(cache.asMap()).containsEntry("b", 20L);
  }

  @Test
  void mapReplace_replaces() {
    resumeAtNextReading();

    assertThat(cache.asMap().replace("a", 1L, 20L)).isTrue();
    assertThat(cache.asMap()).containsExactly(Map.entry("a", 20L));
  }

  @Test
  void get_storesAndCountsTheBytes() {
    cache.get("b", key -> {
      resumeAtNextReading();
      return 20L;
    });
    // The reading at the end of the computation comes before it is weighed.
    assertThat(cache.getIfPresent("b")).isEqualTo(20);
    assertThat(cache.memory()).isEqualTo(21);
  }

  @Test
  void put_tooLargeForACacheThatResumes_isCountedAsRejection() {
    LruCache<String, Long> small = LruCache.<String, Long>builder()
        .weigher((key, value) -> value)
        .maximumMemory(10)
        .environment(CacheEnvironment.builder()
            .settings(Map.of())
            .registry(registry)
            .ticker(this::read)
            .build())
        .build();
    registry.passThrough();
    resumeAtNextReading();
    small.put("b", 20L);

    assertThat(small.asMap()).isEmpty();
    assertThat(small.stats().rejections()).isEqualTo(1);
  }
}
