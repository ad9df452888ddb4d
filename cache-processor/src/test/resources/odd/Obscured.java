package odd;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Parameters and fields with the names of classes that generated code uses. */
public class Obscured {

  int computations;
  protected int Objects;
  String KeyCopy = "";

  @CachedResult(refreshAfterWrite = "1h", expireAfterAccess = "1h", cacheNull = false)
  String text(List<String> Arrays, int[] CacheSpec, double Double, Object Override) {
    return "text" + ++computations;
  }

  @CachedResult
  String all(long Long, float Float, boolean Boolean, Integer Throwable, String TypedCache) {
    return "all" + ++computations;
  }

  @CachedResult
  Map<String, Long> each(@CacheKey(each = true) List<String> LinkedHashMap, Integer EachCall) {
    computations++;
    return Map.of(LinkedHashMap.get(0), 1L);
  }

  public static void run() {
    CachedObscured cached = new CachedObscured();
    for (int i = 0; i < 2; i++) {
      Expect.equal("text", cached.text(Arrays.asList("a"), new int[1], 0.5, "x"), "text1");
      Expect.equal("all", cached.all(1, 2, true, 3, "x"), "all2");
      Expect.equal("each", cached.each(List.of("a"), 5), Map.of("a", 1L));
    }
    Expect.equal("computations", cached.computations, 3);
  }
}
