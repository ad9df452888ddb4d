package io.cachedresult.containers.kotlin

import io.cachedresult.CacheKey
import io.cachedresult.CachedResult

var computedTaxes = 0

@CachedResult
fun tax(amount: Int): Int {
  computedTaxes++
  return amount / 5
}

object Rates {

  var computed = 0

  @JvmStatic
  @CachedResult
  fun rate(currency: String): Int {
    computed++
    return currency.length
  }
}

class Units {

  companion object {

    var computed = 0

    @JvmStatic
    @CachedResult
    fun grams(@CacheKey kilograms: Int): Int {
      computed++
      return kilograms * 1000
    }
  }
}
