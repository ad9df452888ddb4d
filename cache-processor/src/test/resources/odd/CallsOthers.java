package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.concurrent.CompletableFuture;

/** Cached methods that call each other, themselves, and their overloads. */
public class CallsOthers {

  int computations;

  @CachedResult
  boolean even(int n) {
    computations++;
    return n == 0 || odd(n - 1);
  }

  @CachedResult
  boolean odd(int n) {
    computations++;
    return n != 0 && even(n - 1);
  }

  @CachedResult
  long sum(int n) {
    computations++;
    return n == 0 ? 0 : n + sum((long) n - 1);
  }

  @CachedResult
  long sum(long n) {
    return sum((int) n);
  }

  @CachedResult
  CompletableFuture<Long> later(int n) {
    return n == 0
        ? CompletableFuture.completedFuture(sum(9))
        : later(n - 1).thenCombine(later(n / 2), Long::sum);
  }

  public static void run() {
    CachedCallsOthers cached = new CachedCallsOthers();
    for (int i = 0; i < 2; i++) {
      Expect.equal("even", cached.even(20), true);
      Expect.equal("odd", cached.odd(20), false);
      Expect.equal("sum", cached.sum(9), 45L);
      Expect.equal("later", cached.later(4).join(), 45L * 10);
    }
    Expect.equal("computations", cached.computations, 42 + 10);
    Expect.equal("odd and even", cached.evenCache().size() + cached.oddCache().size(), 42);
  }
}
