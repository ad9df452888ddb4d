package io.cachedresult.containers.kotlin

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** Tests that the results of functions and properties of all kinds are cached. */
class ShopTest {

  private val shop = CachedShop()

  /** Calls twice, and expects the same result and a single computation. */
  private fun <T> assertCached(expected: T, call: () -> T) {
    shop.computed = 0
    assertThat(call()).isEqualTo(expected)
    assertThat(call()).isEqualTo(expected)
    assertThat(shop.computed).isEqualTo(1)
  }

  @Test
  fun property_readTwice_isComputedOnce() {
    assertCached(42) { shop.total }
    assertThat(shop.totalCache.ifPresent).isEqualTo(42)
  }

  @Test
  fun defaultArgument_omittedOrNot_hasTheSameKey() {
    assertCached(3) { shop.price("tea") }
    assertThat(shop.price("tea", 1)).isEqualTo(3)
    assertThat(shop.computed).isEqualTo(1)
    assertThat(shop.priceCache().getIfPresent("tea", 1)).isEqualTo(3)
  }

  @Test
  fun jvmOverloads_shortForm_isAnsweredByTheCacheOfTheLongForm() {
    assertCached("tea in EUR") { shop.label("tea") }
    assertThat(shop.labelCache().contains("tea", false)).isTrue()
    shop.relabel("tea")
    assertThat(shop.labelCache().contains("tea", false)).isFalse()
  }

  @Test
  fun nullableTypes_null_isCachedAsAKeyAndAsAResult() {
    assertCached(null) { shop.find("") }
    assertCached(Product("tea")) { shop.find("tea") }
    assertCached(null) { shop.half(null) }
    assertCached(1.5) { shop.half(3) }
  }

  @Test
  fun dataClass_equalCopy_isTheSameKey() {
    assertCached(12) { shop.volume(Product("tea", 4)) }
  }

  @Test
  fun internalFunction_inItsModule_isCachedByTheNameInTheSource() {
    assertCached(3) { shop.stock("tea") }
    assertThat(shop.stockCache().name()).isEqualTo(Shop::class.qualifiedName + ".stock(java.lang.String)")
    shop.deliver("tea")
    assertThat(shop.stockCache().getIfPresent("tea")).isEqualTo(100)
    shop.sell("tea")
    assertThat(shop.stockCache().getIfPresent("tea")).isNull()
    shop.stock("gift")
    assertThat(shop.stockCache().contains("gift")).isFalse()
  }

  @Test
  fun extension_receiver_isPartOfTheKey() {
    assertCached("tea!!") { shop.shouted(Product("tea")) }
    assertThat(shop.shouted(Product("milk"))).isEqualTo("milk!!")
  }

  @Test
  fun generics_andVarargs_areCached() {
    assertCached(7) { shop.largest(listOf(1, 2), 7) }
    assertCached("b") { shop.largest(listOf("a"), "b") }
  }

  @Test
  fun lambda_notInTheKey_isPassedOn() {
    assertCached(6) { shop.known("tea") { it.length * 2 } }
  }

  @Test
  fun constructor_argument_replacesTheDefault() {
    assertThat(CachedShop("USD").label("tea", true)).isEqualTo("TEA in USD")
    assertThat(CachedDesk(shop).twice("tea")).isEqualTo(6)
  }

  @Test
  fun kotlinInterface_implementedInKotlin_isCached() {
    var computed = 0
    val directory =
      CachedDirectory(
        object : Directory {
          override fun phone(name: String): Long = 1234L + computed++
        }
      )
    assertThat(directory.phone("Ann") + directory.phone("Ann")).isEqualTo(2468L)
    assertThat(directory.area("Ann") + directory.area("Ann")).isEqualTo(2L)
    assertThat(computed).isEqualTo(2)
  }
}
