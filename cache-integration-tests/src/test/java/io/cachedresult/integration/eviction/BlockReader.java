package io.cachedresult.integration.eviction;

import io.cachedresult.CachedResult;

/** Reads the blocks of a disk. */
class BlockReader {

  @CachedResult
  long read(long block) {
    return block;
  }
}
