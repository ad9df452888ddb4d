package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;

/** Letters of other alphabets, including some that need two chars. */
public class Unicode {

  static class Größe<Ω> {

    int computations;

    @CachedResult
    int länge(String größe, Ω ключ, long 長さ) {
      return ++computations;
    }

    @CachedResult
    int 𐐨𝒳(int 𝒳, 𝒴 𝒴) {
      return ++computations;
    }

    @CachedResult
    int ß(int ß) {
      return ++computations;
    }

    @CachedResult
    int ǆ(int ǆ) {
      return ++computations;
    }
  }

  record 𝒴() {}

  public static void run() {
    CachedUnicode_Größe<String> größe = new CachedUnicode_Größe<>();
    𝒴 y = new 𝒴();
    for (int i = 0; i < 2; i++) {
      Expect.equal("länge", größe.länge("a", "б", 1), 1);
      Expect.equal("länge of another", größe.länge("a", "в", 1), 2);
      Expect.equal("two chars", größe.𐐨𝒳(1, y), 3);
      Expect.equal("ß", größe.ß(1), 4);
      Expect.equal("ǆ", größe.ǆ(1), 5);
    }
    Expect.equal("in the handle", größe.𐐨𝒳Cache().getIfPresent(1, y), 3);
    Expect.equal("name", größe.ßCache().name(), "odd.Unicode.Größe.ß(int)");
  }
}
