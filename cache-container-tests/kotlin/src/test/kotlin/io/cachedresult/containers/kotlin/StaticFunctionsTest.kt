package io.cachedresult.containers.kotlin

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** Tests functions that are static methods for Java. */
class StaticFunctionsTest {

  @Test
  fun topLevelFunction_calledTwice_isComputedOnce() {
    assertThat(CachedTaxesKt.tax(10) + CachedTaxesKt.tax(10)).isEqualTo(4)
    assertThat(computedTaxes).isEqualTo(1)
  }

  @Test
  fun functionOfObject_calledTwice_isComputedOnce() {
    assertThat(CachedRates.rate("EUR") + CachedRates.rate("EUR")).isEqualTo(6)
    assertThat(Rates.computed).isEqualTo(1)
  }

  @Test
  fun functionOfCompanion_calledTwice_isComputedOnce() {
    assertThat(CachedUnits.grams(2) + CachedUnits.grams(2)).isEqualTo(4000)
    assertThat(Units.computed).isEqualTo(1)
  }

  @Test
  fun copiesByTheCompiler_haveNoGeneratedClass() {
    val copies = listOf("CachedUnits_Companion", "CachedDirectory_DefaultImpls")
    assertThat(copies.map { Units::class.java.getResource("$it.class") }).containsOnlyNulls()
  }
}
