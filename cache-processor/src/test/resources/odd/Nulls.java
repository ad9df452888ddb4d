package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Null in every kind of parameter, in its contents, and as a result. */
public class Nulls {

  int computations;

  @CachedResult
  int all(
      String a, Object b, int[] c, Object[] d, List<String> e, Set<String> f, Collection<String> g,
      Map<String, String> h, Comparable<?> i, long[]... j) {
    return ++computations;
  }

  @CachedResult
  List<String> list(List<String> values, Object[] array, Map<String, String> map) {
    computations++;
    return null;
  }

  public static void run() {
    CachedNulls nulls = new CachedNulls();
    for (int i = 0; i < 2; i++) {
      Expect.equal(
          "all null", nulls.all(null, null, null, null, null, null, null, null, null, (long[][]) null),
          1);
      Expect.equal(
          "an array of null",
          nulls.all(null, null, null, null, null, null, null, null, null, (long[]) null),
          2);
      Expect.equal(
          "no array", nulls.all(null, null, null, null, null, null, null, null, null), 3);
      Expect.equal(
          "one", nulls.all("", null, null, null, null, null, null, null, null, (long[][]) null), 4);
    }
    for (int i = 0; i < 2; i++) {
      Expect.equal(
          "null result",
          nulls.list(
              Arrays.asList(null, "x"), new Object[] {null}, Collections.singletonMap(null, null)),
          null);
    }
    Expect.equal("computations", nulls.computations, 5);
    Expect.equal(
        "text", nulls.listCache().contains(Arrays.asList(null, "x"), new Object[] {null}, Map.of()),
        false);
  }
}
