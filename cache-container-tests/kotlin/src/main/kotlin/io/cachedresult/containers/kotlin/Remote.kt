package io.cachedresult.containers.kotlin

import io.cachedresult.CachedResult
import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.future.await
import kotlinx.coroutines.future.future
import kotlinx.coroutines.yield

open class Remote(private val scope: CoroutineScope) {

  var computed = 0

  @CachedResult
  open fun priceLater(product: String): CompletableFuture<Int> = scope.future { compute(product) }

  suspend fun price(product: String): Int = priceLater(product).await()

  private suspend fun compute(product: String): Int {
    yield()
    computed++
    return product.length
  }
}
