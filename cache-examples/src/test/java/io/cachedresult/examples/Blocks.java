package io.cachedresult.examples;

import io.cachedresult.CachedResult;

/** A disk of which blocks are read. */
class Blocks {

  @CachedResult
  long read(long block) {
    return block;
  }
}
