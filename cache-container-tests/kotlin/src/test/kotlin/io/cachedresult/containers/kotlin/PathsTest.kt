package io.cachedresult.containers.kotlin

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** Tests the example of the documentation. */
class PathsTest {

  @Test
  fun ways_recursive_isComputedOncePerKey() {
    val paths = CachedPaths()
    assertThat(paths.ways(16, 16)).isEqualTo(601080390)
    assertThat(paths.waysCache().stats().loads()).isEqualTo(288)
    assertThat(paths.waysCache().getIfPresent(3, 4)).isEqualTo(35)
    assertThat(paths.waysCache().invalidate(3, 4)).isEqualTo(true)
    assertThat(paths.waysCache().getIfPresent(3, 4)).isEqualTo(null)
  }
}
