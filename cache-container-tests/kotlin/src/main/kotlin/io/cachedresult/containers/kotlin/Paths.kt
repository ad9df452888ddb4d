package io.cachedresult.containers.kotlin

import io.cachedresult.CachedResult

open class Paths {
  /** Counts the lattice paths from the origin to (right, up). */
  @CachedResult(maximumSize = 10_000, expireAfterWrite = "1h")
  open fun ways(right: Int, up: Int): Long =
    if (right == 0 || up == 0) 1 else ways(right - 1, up) + ways(right, up - 1)
}
