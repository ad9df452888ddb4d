package odd;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Type variables of supertypes that become futures. */
public class FutureByVariable {

  interface Store<R, V> {
    @CachedResult
    int size(int id);

    @CacheInvalidate(method = "size")
    R drop(int id);

    @CachedResult
    V value(String name);

    @CachePut(method = "value")
    V set(String name, int number);
  }

  interface Middle<X> extends Store<X, CompletionStage<Integer>> {}

  interface Later extends Middle<CompletableFuture<Void>> {
    @CachedResult
    int own(int id);
  }

  static class Base<R> {
    int calls;

    @CachedResult
    int size(int id) {
      return ++calls;
    }

    @CacheInvalidate(method = "size")
    R drop(int id) {
      return result();
    }

    @CachedResult(unless = "isNegative")
    R shared(int id) {
      return result();
    }

    boolean isNegative(Object value) {
      return ((Number) value).intValue() < 0;
    }

    R result() {
      return null;
    }
  }

  static class Extended extends Base<CompletableFuture<? extends Number>> {
    final CompletableFuture<Integer> future = new CompletableFuture<>();

    @CachedResult
    int own(int id) {
      return id;
    }

    @Override
    CompletableFuture<? extends Number> result() {
      calls++;
      return future;
    }
  }

  static class Delegate implements Later {
    final CompletableFuture<Void> dropped = new CompletableFuture<>();
    final CompletableFuture<Integer> set = new CompletableFuture<>();
    int calls;

    @Override
    public int size(int id) {
      return ++calls;
    }

    @Override
    public int own(int id) {
      return id;
    }

    @Override
    public CompletableFuture<Void> drop(int id) {
      return dropped;
    }

    @Override
    public CompletionStage<Integer> value(String name) {
      calls++;
      return CompletableFuture.completedFuture(name.length());
    }

    @Override
    public CompletionStage<Integer> set(String name, int number) {
      return set;
    }
  }

  public static void run() {
    effectsAndResults();
    extended();
  }

  private static void effectsAndResults() {
    Delegate delegate = new Delegate();
    CachedFutureByVariable_Later later = new CachedFutureByVariable_Later(delegate);
    later.size(1);
    CompletableFuture<Void> dropped = later.drop(1);
    Expect.equal("before the future completes", later.size(1), 1);
    delegate.dropped.complete(null);
    Expect.equal("dropped", dropped.isDone(), true);
    Expect.equal("after the future has completed", later.size(1), 2);

    later.value("name").toCompletableFuture().join();
    Integer cached = later.valueCache().getIfPresent("name");
    Expect.equal("the value of the future", cached, 4);
    CompletionStage<Integer> set = later.set("name", 7);
    Expect.equal("before it is set", later.valueCache().getIfPresent("name"), 4);
    delegate.set.complete(7);
    Expect.equal("set", set.toCompletableFuture().join(), 7);
    Expect.equal("after it is set", later.valueCache().getIfPresent("name"), 7);
    Expect.equal("computations", delegate.calls, 3);
  }

  private static void extended() {
    CachedFutureByVariable_Extended extended = new CachedFutureByVariable_Extended();
    extended.size(1);
    extended.drop(1);
    int before = extended.calls;
    Expect.equal("extended, before", extended.size(1), 1);
    CompletableFuture<? extends Number> shared = extended.shared(1);
    Expect.equal("callers do not share a future", extended.shared(1) == shared, false);
    Expect.equal("callers share a computation", extended.calls, before + 1);
    extended.future.complete(5);
    Number value = extended.sharedCache().getIfPresent(1);
    Expect.equal("extended, the value", value, 5);
    Expect.equal("extended, after", extended.size(1), before + 2);
  }
}
