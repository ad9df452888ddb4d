package io.cachedresult.containers.kotlin

import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** Tests how to cache what a suspend function computes. */
class RemoteTest {

  @Test
  fun futureOfScope_coroutinesAtTheSameTime_shareOneComputation() {
    runBlocking {
      val remote = CachedRemote(this)
      val prices = List(5) { async { remote.price("tea") } }.awaitAll()
      assertThat(prices).containsOnly(3)
      assertThat(remote.price("tea")).isEqualTo(3)
      assertThat(remote.computed).isEqualTo(1)
    }
  }
}
