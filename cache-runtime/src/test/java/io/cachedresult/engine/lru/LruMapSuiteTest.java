package io.cachedresult.engine.lru;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.testing.ConcurrentMapTestSuiteBuilder;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.MapFeature;
import io.cachedresult.LruCache;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.Sneaky;
import io.cachedresult.testing.TestCaches;
import java.time.Duration;
import java.util.Map;
import junit.framework.TestSuite;
import org.junit.runner.RunWith;
import org.junit.runners.AllTests;

/**
 * Runs Guava's tests of {@code ConcurrentMap} on the map view of a cache, and on the map view of a
 * cache that also stores what its map does not show: expired values and a cached failure.
 */
@RunWith(AllTests.class)
public class LruMapSuiteTest {

  /** Returns the tests, by the convention of JUnit 3. */
  public static TestSuite suite() {
    TestSuite suite = new TestSuite();
    suite.addTest(suiteOf("LruCache.asMap", new Maps()));
    suite.addTest(suiteOf("LruCache.asMap with hidden entries", new MapsWithHiddenEntries()));
    return suite;
  }

  private static TestSuite suiteOf(String name, TestStringMapGenerator maps) {
    return ConcurrentMapTestSuiteBuilder.using(maps)
        .named(name)
        .withFeatures(
            MapFeature.GENERAL_PURPOSE,
            CollectionFeature.SUPPORTS_ITERATOR_REMOVE,
            CollectionSize.ANY)
        .createTestSuite();
  }

  private static Map<String, String> mapOf(
      LruCache<String, String> cache, Map.Entry<String, String>[] entries) {
    for (Map.Entry<String, String> entry : entries) {
      cache.put(entry.getKey(), entry.getValue());
    }
    return cache.asMap();
  }

  private static final class Maps extends TestStringMapGenerator {

    @Override
    protected Map<String, String> create(Map.Entry<String, String>[] entries) {
      return mapOf(TestCaches.ofSize(1_000), entries);
    }
  }

  private static final class MapsWithHiddenEntries extends TestStringMapGenerator {

    @Override
    protected Map<String, String> create(Map.Entry<String, String>[] entries) {
      FakeTicker ticker = new FakeTicker();
      LruCache<String, String> cache = LruCache.<String, String>builder()
          .maximumSize(1_000)
          .expireAfterWrite(Duration.ofHours(1))
          .cacheFailures(IllegalStateException.class)
          .environment(TestCaches.environment(ticker, Map.of()))
          .build();
      cache.put("one", "expired");
      cache.put("hidden", "expired");
      ticker.advance(Duration.ofHours(1));
      assertThatThrownBy(
          () -> cache.get("failed", key -> Sneaky.raise(new IllegalStateException())));
      return mapOf(cache, entries);
    }
  }
}
