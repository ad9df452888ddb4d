package io.cachedresult.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.math.BigInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Static methods, whose caches belong to the process. */
class GeneratedStaticTest {

  @BeforeEach
  void forgetAll() {
    CachedCombinations.waysCache().invalidateAll();
    CachedCombinations.largerCache().invalidateAll();
    Combinations.COMPUTED.set(0);
  }

  @Test
  void call_recursive_computesEachOnce() {
    assertThat(CachedCombinations.ways(60, 30)).isEqualTo(new BigInteger("118264581564861424"));
    assertThat(Combinations.COMPUTED).hasValue(960);
    assertThat(CachedCombinations.waysCache().getIfPresent(59, 30)).isNotNull();
    assertThat(CachedCombinations.ways(59, 30)).isPositive();
    assertThat(Combinations.COMPUTED).hasValue(960);
  }

  @Test
  void call_generic_findsWhatWasComputed() {
    String text = CachedCombinations.larger("a", "b");
    Integer number = CachedCombinations.larger(1, 2);

    assertThat(text).isEqualTo(CachedCombinations.larger("a", "b")).isEqualTo("b");
    assertThat(number).isEqualTo(2);
    assertThat(Combinations.COMPUTED).hasValue(2);
  }

  @Test
  void invalidation_ofAll_forgetsAll() {
    CachedCombinations.ways(4, 2);
    assertThat(CachedCombinations.forget(7)).isEqualTo(7);

    assertThat(CachedCombinations.waysCache().size()).isZero();
  }

  @Test
  void generatedClass_withStaticMethodsOnly_hasNoInstancesAndNoSuperclass() {
    assertThat(CachedCombinations.class.getSuperclass()).isEqualTo(Object.class);
    assertThat(CachedCombinations.class.getDeclaredConstructors())
        .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers()));
  }
}
