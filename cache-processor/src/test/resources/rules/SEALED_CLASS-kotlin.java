package sample;

import io.cachedresult.CachedResult;
import kotlin.Metadata;

/** A stub does not show that the type is sealed. */
@Metadata(k = 1, d1 = "\u0000\u0000\b6")
abstract class Sample { // ERROR
  private Sample() {}

  @CachedResult
  int run(int x) {
    return x;
  }
}
