package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The cache of a static method, with a setting that cannot be read. */
class ConfigurationTest {

  private static final CacheSpec SPEC = CacheSpec.named("test").with("maximumSize", 10);

  private final CacheEnvironment environment =
      TestCaches.environment(new FakeTicker(), Map.of("CACHE_MAX_SIZE", "ten"));

  @Test
  void create_ofAnInstance_throws() {
    assertThatThrownBy(() -> new TestCache<>(environment, SPEC))
        .isInstanceOf(CacheConfigurationException.class);
  }

  @Test
  void create_ofAStaticMethod_throwsAtEachCallOfTheMethod() {
    TestCache<String, Integer> cache = new TestCache<>(environment, SPEC.ofStaticMethod());
    List<ThrowingCallable> calls = List.of(
        () -> cache.get("a", String::length),
        () -> cache.get("a", String::length),
        () -> cache.beginRefresh("a"),
        () -> cache.batch(List.of("a"), cache::entryOf).hasMissing());

    assertThat(calls)
        .allSatisfy(call -> assertThatThrownBy(call)
            .isInstanceOf(CacheConfigurationException.class)
            .hasMessageContaining("CACHE_MAX_SIZE is 'ten'"));
  }

  @Test
  void create_ofAStaticMethod_isEmptyAndNotSeen() {
    TestCache<String, Integer> cache = new TestCache<>(environment, SPEC.ofStaticMethod());
    cache.put("a", 1);

    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.invalidateKey("a")).isFalse();
    assertThat(cache.name()).isEqualTo("test");
    assertThat(environment.registry().caches()).isEmpty();
  }

  @Test
  void create_ofAStaticMethodThatReturnsAFuture_throwsAtEachCallOfTheMethod() {
    AsyncTypedCache<FutureCache.Price, Integer> cache =
        new AsyncTypedCache<>(environment, SPEC.ofStaticMethod());

    assertThatThrownBy(() -> cache.join(new FutureCache.Price("a")))
        .isInstanceOf(CacheConfigurationException.class);
    assertThatThrownBy(() -> cache.joinRefresh(new FutureCache.Price("a")))
        .isInstanceOf(CacheConfigurationException.class);
  }

  @Test
  void create_ofAStaticMethodWithReadableSettings_caches() {
    CacheEnvironment readable =
        TestCaches.environment(new FakeTicker(), Map.of("CACHE_TEST_MAX_SIZE", "7"));
    TestCache<String, Integer> cache = new TestCache<>(readable, SPEC.ofStaticMethod());
    cache.put("a", 1);

    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    assertThat(cache.settings().maximumSize()).isEqualTo(7);
    assertThat(readable.registry().caches()).hasSize(1);
  }
}
