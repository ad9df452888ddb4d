package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Results that take the bytes of many others; values are their weights. */
class LargeResultTest {

  private static final int ENTRIES = 100_000;

  private final Set<Integer> sizesBetweenSlices = new HashSet<>();

  private CacheEnvironment environment;
  private LruCache<Integer, Long> cache;
  private Runnable onRemoval = () -> {};

  private void fill(Map<String, String> settings) {
    environment = TestCaches.environment(new FakeTicker(), settings);
    cache = LruCache.<Integer, Long>builder()
        .maximumSize(2 * ENTRIES)
        .maximumMemory(10 * ENTRIES)
        .weigher((key, value) -> value)
        .removalListener((key, value, cause) -> onRemoval.run())
        .environment(environment)
        .build();
    for (int key = 0; key < ENTRIES; key++) {
      cache.put(key, 10L);
    }
  }

  @Test
  void put_evictsInSlices_whichOtherThreadsSee() {
    fill(Map.of());
    onRemoval = () -> sizesBetweenSlices.add(cache.size());
    cache.put(-1, 9L * ENTRIES);

    assertThat(sizesBetweenSlices).hasSizeGreaterThan(50);
    assertThat(cache.size()).isEqualTo(ENTRIES / 10 + 1);
    assertThat(cache.memory()).isEqualTo(10 * ENTRIES);
  }

  @Test
  void get_evictsInSlices_whichOtherThreadsSee() {
    fill(Map.of());
    onRemoval = () -> sizesBetweenSlices.add(cache.size());
    cache.get(-1, key -> 9L * ENTRIES);

    assertThat(sizesBetweenSlices).hasSizeGreaterThan(50);
    assertThat(cache.asMap()).containsKey(-1).hasSize(ENTRIES / 10 + 1);
  }

  @Test
  void resume_evictsForALargeResultInSlices_whichOtherThreadsSee() {
    fill(Map.of());
    environment.registry().passThrough();
    cache.put(-1, 9L * ENTRIES);
    assertThat(cache.size()).isEqualTo(ENTRIES + 1);
    onRemoval = () -> sizesBetweenSlices.add(cache.size());
    environment.registry().resume();

    assertThat(sizesBetweenSlices).hasSizeGreaterThan(50);
    assertThat(cache.asMap()).containsKey(-1).hasSize(ENTRIES / 10 + 1);
    assertThat(cache.memory()).isEqualTo(10 * ENTRIES);
  }

  /** With a copy of all notifications for each of them, this would take minutes. */
  @Test
  @Timeout(60)
  void put_sharedBudgetIsFull_notifiesOfEachEvictionOnce() {
    fill(Map.of("CACHE_MAX_MEMORY_MB", "1"));
    int[] removed = {0};
    onRemoval = () -> removed[0]++;
    cache.put(-1, 9L * ENTRIES);

    assertThat(cache.size() + removed[0]).isEqualTo(ENTRIES + 1);
    assertThat(cache.memory()).isLessThanOrEqualTo(1 << 20);
  }
}
