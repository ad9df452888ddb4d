package io.cachedresult.integration.memory;

import io.cachedresult.CacheEnvironment;
import java.util.Map;
import java.util.SplittableRandom;

/** Fills a cache of 16 MB with a given number of results of random sizes. */
final class SmallHeapMain {

  private static final int MEGABYTES = 16;
  private static final int LARGEST = 1_500;

  private SmallHeapMain() {}

  public static void main(String[] arguments) {
    long insertions = Long.parseLong(arguments[0]);
    CachedHeapFilling fillings = new CachedHeapFilling(CacheEnvironment.builder()
        .settings(Map.of("CACHE_MAX_MEMORY_MB", "" + MEGABYTES, "CACHE_MAX_SIZE", "100000000"))
        .build());
    SplittableRandom random = new SplittableRandom(1);
    long most = 0;
    for (long number = 0; number < insertions; number++) {
      fillings.block(number, random.nextInt(LARGEST));
      most = Math.max(most, fillings.blockCache().memory());
    }
    System.out.println(fillings.blockCache().stats().loads() + "\t" + most);
  }
}
