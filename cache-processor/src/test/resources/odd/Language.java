package odd.language;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;

/** Classes of the package with the names of classes that generated code needs. */
public class Language {

  int computations;

  @CachedResult(expireAfterAccess = "1h", refreshAfterWrite = "1h", cacheNull = false)
  java.lang.String text(
      Object a, String b, Override c, SuppressWarnings d, double e, float f, long g, boolean h) {
    return "text" + ++computations;
  }

  @CachedResult
  Entry types(
      CacheEnvironment a, Entry b, TypedCache c, Objects d, Arrays e, KeyCopy f, int[] g,
      java.util.List<Integer> h, CacheSpec i, Generated j, Nullable k) {
    computations++;
    return new Entry();
  }

  @CachedResult
  java.util.concurrent.CompletableFuture<CompletableFuture> later(AsyncTypedCache a, AsyncEntry b) {
    computations++;
    return java.util.concurrent.CompletableFuture.completedFuture(new CompletableFuture());
  }

  @CachedResult(refreshAfterWrite = "1h")
  Refresh refreshed(Refresh of, ResultCache cache) {
    computations++;
    return of;
  }

  @CachedResult
  <T extends java.lang.Object> T generic(T of, io.cachedresult.engine.Entry<?> other, Throwable third) {
    computations++;
    return of;
  }

  @CachedResult
  TextEntry typed(TextEntry entry, TypedCache cache, TypesCache another) {
    computations++;
    return entry;
  }

  @CachedResult
  java.util.concurrent.CompletableFuture<ResultCache> asyncTyped(AsyncEntry entry) {
    computations++;
    return java.util.concurrent.CompletableFuture.completedFuture(null);
  }

  @CachedResult
  AsyncEntry async(AsyncEntry entry) {
    computations++;
    return entry;
  }

  @CachedResult
  int result(ResultCache cache) {
    return ++computations;
  }

  public static void run() {
    CachedLanguage cached = new CachedLanguage();
    Refresh refresh = new Refresh();
    TextEntry entry = new TextEntry();
    for (int i = 0; i < 2; i++) {
      Expect.equal("text", cached.text(null, null, null, null, 1, 2, 3, true), "text1");
      Expect.equal(
          "types", cached.types(null, null, null, null, null, null, null, null, null, null, null)
              == cached.types(null, null, null, null, null, null, null, null, null, null, null),
          true);
      Expect.equal("later", cached.later(null, null).join() == cached.later(null, null).join(), true);
      Expect.equal("refreshed", cached.refreshed(refresh, null), refresh);
      Expect.equal("typed", cached.typed(entry, null, null), entry);
      Expect.equal("asyncTyped", cached.asyncTyped(null).join(), null);
      Expect.equal("async", cached.async(null), null);
      Expect.equal("result", cached.result(null), 8);
      Expect.equal("generic", cached.generic(1, null, null), 1);
    }
    Expect.equal("computations", cached.computations, 9);
  }
}

record Object() {}

record String() {}

record Override() {}

record SuppressWarnings() {}

record Throwable() {}

record Long() {}

record Double() {}

record Float() {}

record Boolean() {}

record CacheEnvironment() {}

record CacheSpec() {}

record Entry() {}

record TextEntry() {}

record TypesCache() {}

record AsyncEntry() {}

record TypedCache() {}

record AsyncTypedCache() {}

record ResultCache() {}

record Refresh() {}

record Objects() {}

record Arrays() {}

record KeyCopy() {}

record Generated() {}

record Nullable() {}

record CompletableFuture() {}
