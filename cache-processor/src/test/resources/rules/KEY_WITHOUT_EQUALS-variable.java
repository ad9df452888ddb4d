package sample;

import io.cachedresult.CachedResult;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

class Sample<A extends Comparable<A>, L extends List<L>> {
  static class Bare {}

  @CachedResult
  int run(Pattern pattern, List<Pattern> patterns, DateTimeFormatter format, Base64.Encoder with) {
    return 0;
  }

  @CachedResult
  <T, N extends Number & Comparable<N>> int runGeneric(A own, L list, T any, List<N> numbers) {
    return 0;
  }

  @CachedResult
  <T extends Bare> int runBare(
      int x,
      List<? extends T> bare) { // ERROR
    return 0;
  }
}
