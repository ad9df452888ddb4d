package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.concurrent.CompletableFuture;

/** Futures of type variables that only the method has, with results that are not cached. */
public class GenericUnless<T> {

  int computations;

  @CachedResult(unless = "isZero")
  <N extends Number> CompletableFuture<N> number(N number) {
    computations++;
    return CompletableFuture.completedFuture(number);
  }

  @CachedResult(unless = "isSmall")
  <C extends Comparable<C>> CompletableFuture<C> comparable(C comparable) {
    computations++;
    return CompletableFuture.completedFuture(comparable);
  }

  @CachedResult(unless = "isNothing")
  <T> CompletableFuture<T> hiding(T value) {
    computations++;
    return CompletableFuture.completedFuture(value);
  }

  <N extends Number> boolean isZero(N number) {
    return number.intValue() == 0;
  }

  <C extends Comparable<C>> boolean isSmall(C comparable) {
    return comparable.toString().length() < 2;
  }

  static boolean isNothing(Object value) {
    return value == null;
  }

  public static void run() {
    CachedGenericUnless<String> generic = new CachedGenericUnless<>();
    for (int i = 0; i < 2; i++) {
      Expect.equal("number", generic.number(1).join(), 1);
      Expect.equal("zero", generic.number(0L).join(), 0L);
      Expect.equal("long", generic.comparable("ab").join(), "ab");
      Expect.equal("short", generic.comparable("a").join(), "a");
      Expect.equal("value", generic.hiding(5).join(), 5);
      Expect.equal("nothing", generic.hiding(null).join(), null);
    }
    Expect.equal("computations", generic.computations, 9);
  }
}
