package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Parameters, fields, methods and type variables with the names of generated members. */
public class Names<answer> {

  final int hash;
  String entry = "entry";
  Object mine;
  long environment = 3;
  int aCache = 5;
  int computations;

  Names(int environment, String this$0, int aCache, int hash) {
    this.hash = hash;
  }

  @CachedResult(expireAfterAccess = "1h", refreshAfterWrite = "1h")
  int a(
      int key, long hash, String entry, List<String> cache, int[] value, Object mine, Object other) {
    return ++computations;
  }

  @CachedResult(expireAfterAccess = "1h", refreshAfterWrite = "1h")
  int b(
      int result,
      Object failure,
      byte[] stale,
      long environment,
      Object ticker,
      long accessedAt,
      int time,
      String next,
      String shared) {
    return ++computations;
  }

  @CachedResult
  String c(String this$0, int $, long _x, double $L, float $$, char hash_, int aCache, int hash) {
    return this$0 + $ + _x + $L + $$ + hash_ + aCache + hash + ++computations;
  }

  @CachedResult
  CompletableFuture<String> d(int shared, String mine, Object failure, int[] result, int d) {
    return CompletableFuture.completedFuture(mine + ++computations);
  }

  @CachedResult
  String $x$(String dollar) {
    return dollar + ++computations;
  }

  @CachedResult(cacheName = "a \"quoted\" $name \\ */ \n\t\u00e4")
  int get(int get) {
    return ++computations;
  }

  @CachedResult
  int put(int entry, int result) {
    return ++computations;
  }

  @CachedResult
  <entry> entry answer(entry hash, answer mine) {
    computations++;
    return hash;
  }

  int hash(int first) {
    throw new AssertionError("the wrong hash");
  }

  int mix(int first) {
    throw new AssertionError("the wrong mix");
  }

  int combine(int first, int next) {
    throw new AssertionError("the wrong combine");
  }

  boolean isHit(Object entry) {
    throw new AssertionError("the wrong isHit");
  }

  public static void run() {
    CachedNames<String> names = new CachedNames<>(1, "x", 2, 3);
    Expect.equal("fields", names.hash + names.aCache + names.environment, 11L);
    for (int i = 0; i < 2; i++) {
      Expect.equal("a", names.a(1, 2, "3", List.of(), new int[] {4}, 5, 6), 1);
      Expect.equal("a of others", names.a(1, 2, "3", List.of(), new int[] {4}, 6, 5), 2);
      Expect.equal("b", names.b(1, null, new byte[1], 3, 4, 5, 6, "7", "8"), 3);
      Expect.equal("c", names.c("1", 2, 3, 4, 5, '6', 7, 8), "1234.05.06784");
      Expect.equal("d", names.d(1, "2", 3, new int[4], 5).join(), "25");
      Expect.equal("$x$", names.$x$("$"), "$6");
      Expect.equal("get", names.get(1), 7);
      Expect.equal("put", names.put(1, 1), 8);
      Expect.equal("answer", names.answer("hash", "mine"), "hash");
    }
    Expect.equal("computations", names.computations, 9);
    Expect.equal("name", names.getCache().name(), "a \"quoted\" $name \\ */ \n\t\u00e4");
    names.putCache().put(1, 1, 10);
    Expect.equal("what was put", names.put(1, 1), 10);
    Expect.equal("$x$ in the handle", names.$x$Cache().getIfPresent("$"), "$6");
  }
}
