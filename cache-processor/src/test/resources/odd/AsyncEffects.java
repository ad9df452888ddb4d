package odd;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Effects of methods whose callers do not wait for the future, or that return none. */
public class AsyncEffects {

  private static final String NAME = "odd.AsyncEffects.Store.";

  static class Store {
    final ConcurrentHashMap<String, String> rows = new ConcurrentHashMap<>();
    CompletableFuture<String> future = new CompletableFuture<>();

    @CachedResult(cacheNull = false, unless = "isDraft")
    String find(String id) {
      return rows.getOrDefault(id, "old");
    }

    @CachedResult
    int all() {
      return rows.size();
    }

    @CachedResult(unless = "isNone")
    int count(String id) {
      return 1;
    }

    @CachePut(method = "count")
    CompletableFuture<Integer> setCount(String id) {
      return CompletableFuture.completedFuture(5);
    }

    static boolean isNone(int count) {
      return false;
    }

    static boolean isNone(Integer count) {
      return true;
    }

    @CacheInvalidate(method = "find")
    @CacheInvalidate(method = "all", allEntries = true)
    CompletableFuture<Void> drop(String id) {
      return future == null ? null : future.thenAccept(value -> rows.put(id, value));
    }

    @CachePut(method = "find")
    CompletionStage<String> update(String result, String id) {
      return future;
    }

    @CacheInvalidate(method = "find", beforeInvocation = true)
    CompletableFuture<String> begin(String id) {
      return future;
    }

    static boolean isDraft(String row) {
      return row.startsWith("draft");
    }
  }

  public static void run() {
    dropIs("dropped after a timeout", future -> future.orTimeout(1, TimeUnit.NANOSECONDS));
    dropIs(
        "dropped after a default",
        future -> future.completeOnTimeout(null, 1, TimeUnit.NANOSECONDS));
    dropIs("dropped after a completion", future -> {
      future.complete(null);
      return future;
    });
    dropFails();
    dropIsCancelled();
    dropReturnsNull();
    putAfterATimeout();
    putIsCancelled();
    putReturnsNull();
    putIsTestedAsTheCachedType();
  }

  private static void putIsTestedAsTheCachedType() {
    CachedAsyncEffects_Store store = new CachedAsyncEffects_Store();
    store.setCount("a").join();
    Expect.equal("put: overload", store.countCache().getIfPresent("a"), 5);
  }

  private static void dropIs(String what, UnaryOperator<CompletableFuture<Void>> end) {
    CachedAsyncEffects_Store store = new CachedAsyncEffects_Store();
    store.find("a");
    store.all();
    try {
      end.apply(store.drop("a")).join();
    } catch (CompletionException timeout) {
      Expect.equal(what, store.findCache().contains("a"), true);
    }
    store.future.complete("new");
    Expect.equal(what, store.find("a"), "new");
    Expect.equal(what, store.all(), 1);
  }

  private static void dropFails() {
    CachedAsyncEffects_Store store = new CachedAsyncEffects_Store();
    store.find("a");
    CompletableFuture<Void> dropped = store.drop("a");
    store.future.completeExceptionally(new IllegalStateException());
    Expect.equal("failed", dropped.isCompletedExceptionally(), true);
    Expect.equal("after a failure", store.findCache().contains("a"), true);
  }

  private static void dropIsCancelled() {
    CachedAsyncEffects_Store store = new CachedAsyncEffects_Store();
    store.find("a");
    CompletableFuture<Void> dropped = store.drop("a");
    Expect.equal("cancel", dropped.cancel(true), true);
    Expect.equal("canceled", dropped.isCancelled(), true);
    Expect.equal("after a cancel", store.findCache().contains("a"), false);
  }

  private static void dropReturnsNull() {
    CachedAsyncEffects_Store store = new CachedAsyncEffects_Store();
    store.find("a");
    store.future = null;
    try {
      store.drop("a");
      throw new AssertionError();
    } catch (NullPointerException expected) {
      Expect.equal(
          "message",
          expected.getMessage(),
          NAME + "drop(java.lang.String) returned null instead of a future");
    }
    Expect.equal("after null", store.findCache().contains("a"), false);
  }

  private static void putAfterATimeout() {
    CachedAsyncEffects_Store store = new CachedAsyncEffects_Store();
    put(store, "new", "new");
    put(store, "draft 1", null);
    put(store, "newer", "newer");
    put(store, null, null);
  }

  private static void put(CachedAsyncEffects_Store store, String row, String expected) {
    store.future = new CompletableFuture<>();
    CompletableFuture<String> updated = store.update("", "a").toCompletableFuture();
    updated.completeExceptionally(new IllegalStateException());
    store.future.complete(row);
    Expect.equal("put", store.findCache().getIfPresent("a"), expected);
  }

  private static void putIsCancelled() {
    CachedAsyncEffects_Store store = new CachedAsyncEffects_Store();
    store.find("a");
    store.update("", "a").toCompletableFuture().cancel(false);
    Expect.equal("put: canceled", store.future.isCancelled(), true);
    Expect.equal("put: after a cancel", store.findCache().contains("a"), false);
  }

  private static void putReturnsNull() {
    CachedAsyncEffects_Store store = new CachedAsyncEffects_Store();
    store.find("a");
    store.future = null;
    try {
      store.update("", "a");
      throw new AssertionError();
    } catch (NullPointerException expected) {
      Expect.equal("put: after null", store.findCache().contains("a"), false);
    }
    Expect.equal("nothing waits for this future", store.begin("a"), null);
  }
}
