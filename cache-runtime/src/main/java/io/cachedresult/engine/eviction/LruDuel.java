package io.cachedresult.engine.eviction;

/**
 * Compares the hits of a cache with those that LRU would have, and decides how many entries are on
 * probation: between a twelfth and all of them, in which case the cache is LRU. Under the lock.
 *
 * <p>{@link LruHorizon} estimates how long LRU keeps a key after its last use. LRU would not have
 * had a hit beyond that horizon, and would have avoided a miss within it. The recent difference is
 * the {@link #lead}. (ARC, by Megiddo and Modha, FAST 2003, learns only from misses, of both of its
 * lists.)
 */
final class LruDuel {

  /** At least one in this many entries is on probation. */
  private static final int PROBATION = 12;

  /** The weight of a hit in {@link #lead}. */
  private static final long HIT = 1_024;

  private final LruHorizon horizon;

  /**
   * By how much the weight of the recent hits of this cache exceeds that of LRU; negative if LRU
   * had more. It is limited, so that old differences lose their effect. A miss that LRU would have
   * had as well reduces a negative lead a little; otherwise, a cache that has become LRU would
   * remain LRU forever.
   */
  private long lead;

  LruDuel(int generation) {
    horizon = new LruHorizon(generation);
  }

  /** Begins a generation in which LRU would hold this number of entries. */
  void begin(int generation, int entries) {
    horizon.begin(generation, entries);
  }

  /** Returns how many keys were used in this generation. */
  int usedNow() {
    return horizon.usedNow();
  }

  /** Counts a hit on a key that was last used {@code age} generations ago. */
  void hit(int age, int entries) {
    if (!horizon.isWithin(age)) {
      learn(HIT, entries);
    }
    horizon.use(age);
  }

  /** Counts the first use of a key. */
  void use() {
    horizon.use();
  }

  /** Counts a use of a key that is not stored, but was last used {@code age} generations ago. */
  void use(int age) {
    horizon.use(age);
  }

  /** Counts a miss on an evicted key that was last used {@code age} generations ago. */
  void miss(int age, int entries) {
    if (horizon.isWithin(age)) {
      learn(-HIT, entries);
    } else if (lead < 0) {
      learn(1, entries);
    }
  }

  private void learn(long change, int entries) {
    long most = HIT * entries;
    lead = Math.max(-most / 2, Math.min(lead + change, most));
  }

  /**
   * Returns the target number of entries on probation: all of them if LRU leads by half as many
   * hits as there are entries.
   */
  int probationOf(int entries) {
    int least = Math.max(1, entries / PROBATION);
    double lag = Math.min(Math.max(0, -2.0 * lead / (HIT * entries)), 1);
    return least + (int) Math.round((entries - least) * lag);
  }
}
