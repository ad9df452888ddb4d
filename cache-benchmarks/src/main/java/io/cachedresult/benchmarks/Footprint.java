package io.cachedresult.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.LruCache;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Bytes an entry: what the heap has grown by for a million {@code long} keys with one result for
 * all, after collection, keys included.
 */
public final class Footprint {

  private static final int ENTRIES = 1_000_000;

  /** A contestant and the way to fill it. */
  private record Filled(Object contestant, LongConsumer put) {}

  private Footprint() {}

  /** Prints a line for each contestant. */
  public static void main(String[] arguments) {
    print("generated, with expiry", () -> {
      CachedScores scores = new CachedScores(CacheEnvironment.builder()
          .settings(Map.of("CACHE_SHARED_MAX_SIZE", Integer.toString(ENTRIES)))
          .build());
      return new Filled(scores, scores::shared);
    });
    print("LruCache, with expiry", () -> {
      LruCache<Long, Object> cache = LruCache.<Long, Object>builder()
          .maximumSize(ENTRIES)
          .expireAfterWrite(Duration.ofHours(1))
          .build();
      return new Filled(cache, key -> cache.put(key, Scores.RESULT));
    });
    print("ConcurrentHashMap", () -> {
      Map<Long, Object> map = new ConcurrentHashMap<>();
      return new Filled(map, key -> map.put(key, Scores.RESULT));
    });
    print("LinkedHashMap by access", () -> {
      Map<Long, Object> map = new LinkedHashMap<>(16, 0.75f, true);
      return new Filled(map, key -> map.put(key, Scores.RESULT));
    });
    print("Caffeine, bounded", () -> {
      Cache<Long, Object> cache = Caffeine.newBuilder().maximumSize(ENTRIES).build();
      return new Filled(cache, key -> cache.put(key, Scores.RESULT));
    });
    print("Caffeine, with expiry", () -> {
      Cache<Long, Object> cache = Caffeine.newBuilder()
          .maximumSize(ENTRIES)
          .expireAfterWrite(Duration.ofHours(1))
          .build();
      return new Filled(cache, key -> cache.put(key, Scores.RESULT));
    });
  }

  private static void print(String name, Supplier<Filled> maker) {
    // Whatever the first use of a class leaves behind is no part of the second.
    fill(maker);
    long before = used();
    Filled filled = fill(maker);
    double bytes = (double) (used() - before) / ENTRIES;
    System.out.printf(Locale.ROOT, "%-26s %6.1f%n", name, bytes);
    Reference.reachabilityFence(filled.contestant());
  }

  private static Filled fill(Supplier<Filled> maker) {
    Filled filled = maker.get();
    // Numbers above those that boxing shares.
    for (long key = 1_000; key < 1_000 + ENTRIES; key++) {
      filled.put().accept(key);
    }
    return filled;
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
