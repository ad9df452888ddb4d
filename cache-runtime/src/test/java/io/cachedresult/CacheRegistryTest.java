package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.testing.FakeTicker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which caches a registry lists. */
class CacheRegistryTest {

  private final CacheRegistry registry = new CacheRegistry();
  private final CacheEnvironment environment = CacheEnvironment.builder()
      .registry(registry)
      .ticker(new FakeTicker())
      .settings(Map.of())
      .build();

  private ResultCache cache(String name) {
    return LruCache.builder().cacheName(name).environment(environment).build();
  }

  @Test
  void caches_ofSeveralNames_areOrderedByName() {
    List<ResultCache> living = List.of(cache("b"), cache("a"), cache("b"));

    assertThat(registry.caches()).extracting(ResultCache::name).containsExactly("a", "b", "b");
    assertThat(registry.caches("b")).containsExactlyInAnyOrder(living.get(0), living.get(2));
    assertThat(registry.caches("c")).isEmpty();
  }

  @Test
  @Timeout(60)
  void caches_garbage_areNoLongerListed() {
    List<ResultCache> living = new ArrayList<>(List.of(cache("held")));
    for (int i = 0; i < 100; i++) {
      cache("dropped").invalidateAll();
    }
    while (registry.caches().size() > 1) {
      System.gc();
    }

    assertThat(registry.caches()).isEqualTo(living);
  }
}
