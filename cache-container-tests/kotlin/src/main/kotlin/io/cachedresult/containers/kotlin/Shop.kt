package io.cachedresult.containers.kotlin

import io.cachedresult.CacheInvalidate
import io.cachedresult.CacheKey
import io.cachedresult.CachePut
import io.cachedresult.CachedResult

/** A product, which is a key of some caches. */
data class Product(val name: String, val size: Int = 1)

/** Has cached functions and properties of many kinds, and counts what they compute. */
open class Shop(private val currency: String = "EUR") {

  var computed = 0

  @get:CachedResult
  open val total: Int
    get() {
      computed++
      return 42
    }

  @CachedResult
  open fun price(product: String, quantity: Int = 1): Int {
    computed++
    return product.length * quantity
  }

  @JvmOverloads
  @CachedResult
  open fun label(product: String, upperCase: Boolean = false): String {
    computed++
    return (if (upperCase) product.uppercase() else product) + " in " + currency
  }

  @JvmOverloads
  @CacheInvalidate(method = "label")
  open fun relabel(product: String, upperCase: Boolean = false) {}

  @CachedResult
  open fun find(name: String): Product? {
    computed++
    return if (name.isEmpty()) null else Product(name)
  }

  @CachedResult
  open fun half(number: Int?): Double? {
    computed++
    return number?.div(2.0)
  }

  @CachedResult
  open fun volume(product: Product): Int {
    computed++
    return product.size * 3
  }

  @CachedResult(condition = "isTracked")
  internal open fun stock(product: String): Int {
    computed++
    return product.length
  }

  internal fun isTracked(product: String) = product != "gift"

  @CacheInvalidate(method = "stock") internal open fun sell(product: String) {}

  @CachePut(method = "stock") internal open fun deliver(product: String): Int = 100

  @CachedResult
  open fun Product.shout(times: Int): String {
    computed++
    return name + "!".repeat(times)
  }

  fun shouted(product: Product): String = product.shout(2)

  @CachedResult
  open fun <T : Comparable<T>> largest(values: List<T>, vararg others: T): T {
    computed++
    return (values + others).max()
  }

  @CachedResult
  open fun known(@CacheKey product: String, compute: (String) -> Int): Int {
    computed++
    return compute(product)
  }

  @Suppress("MUTABLE_RESULT")
  @CachedResult
  open fun bytes(product: String): ByteArray = product.toByteArray()
}

/** Takes an object of a generated class. */
open class Desk(private val shop: CachedShop) {

  @CachedResult open fun twice(product: String): Int = 2 * shop.price(product)
}

interface Directory {

  @CachedResult fun phone(name: String): Long

  @CachedResult fun area(name: String): Long = phone(name) / 1000
}
