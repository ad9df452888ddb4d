package io.cachedresult.engine.eviction;

/**
 * Compares a cache with what LRU would hold in its place, and decides how many entries are on
 * probation: a twelfth, or more, up to all of them, which is LRU. Under the lock.
 *
 * <p>{@link LruHorizon} tells how long ago a key may have been used for LRU to hold it still. A hit
 * beyond that is one that LRU would not have had; a miss of a key within it is one that LRU would
 * have saved. The recent difference is the {@link #lead}. (ARC, by Megiddo and Modha, FAST 2003,
 * learns from misses alone, and on both sides.)
 */
final class LruDuel {

  /** One in so many entries is on probation, at least. */
  private static final int PROBATION = 12;

  /** What {@link #lead} counts a hit as. */
  private static final long HIT = 1_024;

  private final LruHorizon horizon;

  /**
   * By how many hits this was better than LRU recently; negative if it was worse. It is limited, so
   * that what happened long ago is forgotten. A miss that LRU would have had as well reduces a
   * negative lead a little: otherwise a cache that has become LRU would have nothing to learn from.
   */
  private long lead;

  LruDuel(int generation) {
    horizon = new LruHorizon(generation);
  }

  /** Begins a generation in which LRU would hold so many entries. */
  void begin(int generation, int entries) {
    horizon.begin(generation, entries);
  }

  /** Returns how many keys were used in this generation. */
  int usedNow() {
    return horizon.usedNow();
  }

  /** Counts a hit on a key that was used so many generations ago. */
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

  /** Counts a use of a key that is not stored but was used so many generations ago. */
  void use(int age) {
    horizon.use(age);
  }

  /** Counts a miss on a key that was evicted, and used so many generations ago. */
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
   * Returns how many entries are to be on probation: all of them once LRU leads by half as many
   * hits.
   */
  int probationOf(int entries) {
    int least = Math.max(1, entries / PROBATION);
    double lag = Math.min(Math.max(0, -2.0 * lead / (HIT * entries)), 1);
    return least + (int) Math.round((entries - least) * lag);
  }
}
