package io.cachedresult.integration.memory;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.ResultCache;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Fills caches with results of several shapes, one cache after another, up to their limit of 64 MB.
 * For each cache, prints how much the heap has grown after a garbage collection, as a fraction of
 * the limit.
 */
final class HeapFillingMain {

  private static final int MEGABYTES = 64;

  private HeapFillingMain() {}

  public static void main(String[] unused) {
    fill("text", HeapFilling::text, CachedHeapFilling::textCache);
    fill("record", (all, number) -> all.product("sku-" + number), CachedHeapFilling::productCache);
    fill("list of records", HeapFilling::points, CachedHeapFilling::pointsCache);
    fill("map", HeapFilling::counts, CachedHeapFilling::countsCache);
    fill(
        "block", (all, number) -> all.block(number, number % 3_000), CachedHeapFilling::blockCache);
    fill("future", HeapFilling::order, CachedHeapFilling::orderCache);
  }

  private static void fill(
      String shape,
      BiConsumer<CachedHeapFilling, Integer> call,
      Function<CachedHeapFilling, ResultCache> handle) {
    CacheEnvironment environment = CacheEnvironment.builder()
        .registry(new CacheRegistry())
        .settings(Map.of("CACHE_MAX_MEMORY_MB", "" + MEGABYTES, "CACHE_MAX_SIZE", "100000000"))
        .build();
    CachedHeapFilling all = new CachedHeapFilling(environment);
    ResultCache cache = handle.apply(all);
    call.accept(all, 1);
    cache.invalidateAll();
    long before = usedHeap();
    for (int number = 1; cache.stats().memoryEvictions() < 1_000; number++) {
      call.accept(all, number);
    }
    long grown = usedHeap() - before;
    System.out.printf("%s\t%d\t%.3f%n", shape, cache.size(), (double) grown / (MEGABYTES << 20));
    // Keeps the cache reachable until the heap has been measured.
    List.of(all).forEach(Object::hashCode);
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }
}
