package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.List;

/** Arrays of arrays, as parameters and results, and declared as other types. */
public class Deep {

  int computations;

  @CachedResult
  int cube(int[][][] cube, double[][] weights, List<String>[][] names) {
    return ++computations;
  }

  @CachedResult
  long[][] square(int size) {
    computations++;
    return new long[size][size];
  }

  @CachedResult
  <T> T[][] twice(T[] of) {
    computations++;
    T[][] both = java.util.Arrays.copyOf(new Object[][] {of}, 1, null == of ? null : arrayOf(of));
    return both;
  }

  @SuppressWarnings("unchecked")
  private static <T> Class<T[][]> arrayOf(T[] of) {
    return (Class<T[][]>) of.getClass().arrayType();
  }

  @CachedResult
  int any(Object... of) {
    return ++computations;
  }

  @SuppressWarnings("unchecked")
  public static void run() {
    CachedDeep deep = new CachedDeep();
    int[][][] cube = {{{1}, {2, 3}}, null, {}};
    List<String>[][] names = new List[][] {{List.of("a")}, {}};
    Expect.equal("cube", deep.cube(cube, new double[][] {{Double.NaN}, {-0.0}}, names), 1);
    Expect.equal(
        "equal cube",
        deep.cube(
            new int[][][] {{{1}, {2, 3}}, null, {}},
            new double[][] {{Double.NaN}, {-0.0}},
            new List[][] {{List.of("a")}, {}}),
        1);
    Expect.equal("positive zero", deep.cube(cube, new double[][] {{Double.NaN}, {0.0}}, names), 2);
    cube[0][1][1] = 4;
    Expect.equal("changed cube", deep.cube(cube, new double[][] {{Double.NaN}, {-0.0}}, names), 3);

    Expect.equal("square", deep.square(2) == deep.square(2), true);
    Expect.equal("square in the handle", deep.squareCache().getIfPresent(2), new long[2][2]);

    String[][] twice = deep.twice(new String[] {"x"});
    Expect.equal("twice", twice == deep.twice(new String[] {"x"}), true);

    int one = deep.any(1, new Object[] {2, new int[] {3}});
    Expect.equal("nested", deep.any(1, new Object[] {2, new int[] {3}}), one);
    Expect.equal("flat", deep.any(1, 2, 3), one + 1);
    Expect.equal("none", deep.any(), one + 2);
    Expect.equal("an empty one in it", deep.any((Object) new Object[0]), one + 3);
  }
}
