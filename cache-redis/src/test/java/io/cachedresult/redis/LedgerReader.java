package io.cachedresult.redis;

import io.cachedresult.CacheEnvironment;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that reads versions through its cache until the ledger ends, at least a number of
 * times. Prints the number of reads, how many were computed or read from Redis, and the longest
 * time for which a version had been outdated that it read, in nanoseconds.
 */
final class LedgerReader {

  private LedgerReader() {}

  public static void main(String[] arguments) throws Exception {
    long least = Long.parseLong(arguments[2]);
    try (RedisTier tier = RedisTier.connect("The URI", arguments[1], TierFixture.QUICK_HEARTBEAT)) {
      TierFixture.awaitConnection(tier);
      CachedLedger ledger = new CachedLedger(
          Path.of(arguments[0]),
          CacheEnvironment.builder().settings(Map.of()).sharedTier(tier).build());
      System.out.println("ready");

      long oldest = 0;
      long reads = 0;
      while (reads < least || !ledger.hasEnded()) {
        int key = ThreadLocalRandom.current().nextInt(Ledger.KEYS);
        long before = System.nanoTime();
        long version = ledger.version(key);
        oldest = Math.max(oldest, ledger.outdatedFor(key, version, before));
        reads++;
        if (reads % 100 == 0) {
          // So that this process does not take the time that the others need.
          LockSupport.parkNanos(1_000);
        }
      }
      System.out.println(reads + " " + ledger.versionCache().stats().misses() + " " + oldest);
    }
  }
}
