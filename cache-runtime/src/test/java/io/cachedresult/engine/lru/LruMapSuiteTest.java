package io.cachedresult.engine.lru;

import com.google.common.collect.testing.ConcurrentMapTestSuiteBuilder;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.MapFeature;
import io.cachedresult.LruCache;
import io.cachedresult.testing.TestCaches;
import java.util.Map;
import junit.framework.TestSuite;
import org.junit.runner.RunWith;
import org.junit.runners.AllTests;

/** Runs Guava's tests of {@code ConcurrentMap} on the map view of a cache. */
@RunWith(AllTests.class)
public class LruMapSuiteTest {

  /** Returns the tests, by the convention of JUnit 3. */
  public static TestSuite suite() {
    return ConcurrentMapTestSuiteBuilder.using(new Maps())
        .named("LruCache.asMap")
        .withFeatures(
            MapFeature.GENERAL_PURPOSE,
            CollectionFeature.SUPPORTS_ITERATOR_REMOVE,
            CollectionSize.ANY)
        .createTestSuite();
  }

  private static final class Maps extends TestStringMapGenerator {

    @Override
    protected Map<String, String> create(Map.Entry<String, String>[] entries) {
      LruCache<String, String> cache = TestCaches.ofSize(1_000);
      for (Map.Entry<String, String> entry : entries) {
        cache.put(entry.getKey(), entry.getValue());
      }
      return cache.asMap();
    }
  }
}
