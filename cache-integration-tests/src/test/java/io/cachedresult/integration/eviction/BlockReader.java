package io.cachedresult.integration.eviction;

import io.cachedresult.CachedResult;

/** A disk of which blocks are read. */
class BlockReader {

  @CachedResult
  long read(long block) {
    return block;
  }
}
