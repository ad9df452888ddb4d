package shop;

import io.cachedresult.CachedResult;
import java.math.BigInteger;

/** Static methods: the source itself calls the generated class. */
public final class Fibonacci {

  private Fibonacci() {}

  @CachedResult(maximumSize = 100)
  public static BigInteger fibonacci(int n) {
    return n < 2
        ? BigInteger.valueOf(n)
        : CachedFibonacci.fibonacci(n - 1).add(CachedFibonacci.fibonacci(n - 2));
  }
}
