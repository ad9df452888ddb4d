package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;

/** Numbers that look the same are different keys if their classes differ. */
public class Numbers {

  int computations;

  @CachedResult
  String any(Object value) {
    return value.getClass().getSimpleName() + ++computations;
  }

  @CachedResult
  String number(Number value) {
    return value.getClass().getSimpleName() + ++computations;
  }

  @CachedResult
  <N extends Number> N same(N value) {
    computations++;
    return value;
  }

  @CachedResult
  int boxed(Byte a, Short b, Integer c, Long d, Character e, Boolean f, Float g, Double h) {
    return ++computations;
  }

  public static void run() {
    CachedNumbers numbers = new CachedNumbers();
    Object[] ones = {
      (byte) 1, (short) 1, 1, 1L, (char) 1, 1.0f, 1.0, true, "1", new int[] {1}, new long[] {1}
    };
    String[] first = new String[ones.length];
    for (int i = 0; i < ones.length; i++) {
      first[i] = numbers.any(ones[i]);
    }
    for (int i = 0; i < ones.length; i++) {
      Expect.equal("any of " + ones[i].getClass(), numbers.any(ones[i]), first[i]);
    }
    Expect.equal("computations of any", numbers.anyCache().size(), ones.length);

    Expect.equal("Integer", numbers.number(1), "Integer12");
    Expect.equal("Long", numbers.number(1L), "Long13");
    Expect.equal("Integer again", numbers.number(1), "Integer12");

    Integer same = numbers.same(1);
    Long other = numbers.same(1L);
    Double third = numbers.same(1.0);
    Expect.equal("same", same + other + third, 3.0);
    Expect.equal("size of same", numbers.sameCache().size(), 3);

    int all = numbers.boxed((byte) 1, (short) 1, 1, 1L, '1', true, Float.NaN, -0.0);
    Expect.equal(
        "boxed again", numbers.boxed((byte) 1, (short) 1, 1, 1L, '1', true, Float.NaN, -0.0), all);
    Expect.equal(
        "boxed zero", numbers.boxed((byte) 1, (short) 1, 1, 1L, '1', true, Float.NaN, 0.0), all + 1);
    Expect.equal("boxed null", numbers.boxed(null, null, null, null, null, null, null, null), all + 2);
    Expect.equal(
        "boxed null again", numbers.boxed(null, null, null, null, null, null, null, null), all + 2);
  }
}
