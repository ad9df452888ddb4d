package io.cachedresult.integration.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheConfigurationException;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests generated classes for static methods, whose caches belong to the process. */
class GeneratedStaticTest {

  @BeforeEach
  void forgetAll() {
    CachedCombinationCounter.waysCache().invalidateAll();
    CachedCombinationCounter.largerCache().invalidateAll();
    CombinationCounter.COMPUTED.set(0);
  }

  @Test
  void call_recursive_computesEachOnce() {
    assertThat(CachedCombinationCounter.ways(60, 30))
        .isEqualTo(new BigInteger("118264581564861424"));
    assertThat(CombinationCounter.COMPUTED).hasValue(960);
    assertThat(CachedCombinationCounter.waysCache().getIfPresent(59, 30)).isNotNull();
    assertThat(CachedCombinationCounter.ways(59, 30)).isPositive();
    assertThat(CombinationCounter.COMPUTED).hasValue(960);
  }

  @Test
  void call_generic_findsWhatWasComputed() {
    String text = CachedCombinationCounter.larger("a", "b");
    Integer number = CachedCombinationCounter.larger(1, 2);

    assertThat(text).isEqualTo(CachedCombinationCounter.larger("a", "b")).isEqualTo("b");
    assertThat(number).isEqualTo(2);
    assertThat(CombinationCounter.COMPUTED).hasValue(2);
  }

  @Test
  void invalidation_ofAll_forgetsAll() {
    CachedCombinationCounter.ways(4, 2);
    assertThat(CachedCombinationCounter.forget(7)).isEqualTo(7);

    assertThat(CachedCombinationCounter.waysCache().size()).isZero();
  }

  @Test
  void call_settingCannotBeRead_throwsThePlainMessageEachTime() {
    System.setProperty("cache.misconfigured.max.size", "ten");
    try {
      for (int time = 1; time <= 2; time++) {
        assertThatThrownBy(() -> CachedMisconfiguredCounter.length("a"))
            .isInstanceOf(CacheConfigurationException.class)
            .hasMessageContaining("cache.misconfigured.max.size is 'ten'");
      }
    } finally {
      System.clearProperty("cache.misconfigured.max.size");
    }
  }

  @Test
  void generatedClass_withStaticMethodsOnly_hasNoInstancesAndNoSuperclass() {
    assertThat(CachedCombinationCounter.class.getSuperclass()).isEqualTo(Object.class);
    assertThat(CachedCombinationCounter.class.getDeclaredConstructors())
        .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers()));
  }
}
