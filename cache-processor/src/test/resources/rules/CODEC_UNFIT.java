package sample;

import io.cachedresult.CachedResult;
import io.cachedresult.shared.Codec;

class Sample {
  abstract static class NameCodec implements Codec<String> {}

  @CachedResult(shared = true, codecs = NameCodec.class) // ERROR
  String name(int id) {
    return "";
  }
}
