package odd;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Exceptions that are type variables, of the method, the class and the constructor. */
public class Throwing<F extends Exception> {

  int computations;

  <X extends Throwable, V extends X> Throwing(boolean fails, V with, Class<X>... types) throws X, V {
    if (fails) {
      throw with;
    }
  }

  @CachedResult(refreshAfterWrite = "1h")
  <X extends Throwable> int call(
      @CacheKey(identity = true) X failure, @CacheKey Class<? extends X> type) throws X, F {
    computations++;
    if (failure != null) {
      throw failure;
    }
    return computations;
  }

  @CachedResult
  <X extends Exception> CompletableFuture<Integer> later(@CacheKey(identity = true) X failure)
      throws X, F {
    computations++;
    if (failure != null) {
      throw failure;
    }
    return CompletableFuture.completedFuture(computations);
  }

  public static void run() throws Exception {
    CachedThrowing<InterruptedException> throwing =
        new CachedThrowing<>(false, (IOException) null, Exception.class);
    IOException failure = new IOException("expected");
    for (int i = 0; i < 2; i++) {
      Expect.equal("call", thrownBy(() -> throwing.call(failure, IOException.class)), failure);
      Expect.equal("later", thrownBy(() -> throwing.later(failure)), failure);
    }
    Expect.equal("failures are not kept", throwing.computations, 4);
    int fine = throwing.call(null, RuntimeException.class);
    Expect.equal("call again", throwing.call(null, RuntimeException.class), fine);
    try {
      throwing.refresh(failure);
      throw new AssertionError("refresh did not throw");
    } catch (IOException expected) {
      Expect.equal("refresh", expected, failure);
    }
    Expect.equal("constructor", thrownBy(() -> new CachedThrowing<>(true, failure)), failure);
  }

  void refresh(IOException failure) throws IOException, F {
    ((CachedThrowing<F>) this).callCache().refresh(failure, IOException.class);
  }

  private static Object thrownBy(Callable<?> call) {
    try {
      return call.call();
    } catch (Exception failure) {
      return failure;
    }
  }
}
