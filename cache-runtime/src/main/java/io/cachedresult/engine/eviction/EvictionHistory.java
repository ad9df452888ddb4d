package io.cachedresult.engine.eviction;

/**
 * Remembers keys that are no longer stored: when they were last used, how often, and whether they
 * were evicted. Under the lock. Each key takes an {@code int}, which stores a part of its hash: in
 * about one look-up of 4,000, a key is mistaken for another one.
 */
final class EvictionHistory {

  /** The number of remembered keys for each entry of the cache. */
  private static final int SHARE = 4;

  /** The number of places for a key; if all are taken, the oldest key is overwritten. */
  private static final int WAYS = 8;

  private static final int LARGEST = 1 << 28;

  // From the lowest bit: frequency, generation, whether it was evicted, and a part of the hash.
  private static final int FREQUENCY_BITS = 4;
  private static final int GENERATION_BITS = 12;
  private static final int EVICTED = 1 << (FREQUENCY_BITS + GENERATION_BITS);
  private static final int TAG_SHIFT = FREQUENCY_BITS + GENERATION_BITS + 1;

  /** Returned for an unknown key; never stands for a known one. */
  static final int NOTHING = 0;

  private final int[] places;
  private final long entries;

  /**
   * Creates an empty history.
   *
   * @param entries the number of entries of the cache
   */
  EvictionHistory(long entries) {
    this.entries = entries;
    int buckets = (int) Math.min(Math.max(1, SHARE * entries / WAYS), LARGEST / WAYS);
    places = new int[buckets * WAYS];
  }

  /** Returns whether this is the initial history of a cache, which remembers nothing. */
  boolean isEmpty() {
    return entries == 0;
  }

  /** Returns whether this history is large enough for a cache with this number of entries. */
  boolean isEnoughFor(int entries) {
    return entries <= this.entries;
  }

  /** Remembers a key whose entry is removed. */
  void remember(int hash, int lastUse, int frequency, boolean isEvicted, int generation) {
    int first = bucket(hash);
    int oldest = first;
    for (int i = first; i < first + WAYS; i++) {
      if (places[i] == NOTHING) {
        oldest = i;
        break;
      }
      if (age(places[i], generation) > age(places[oldest], generation)) {
        oldest = i;
      }
    }
    places[oldest] = tag(hash)
        | (isEvicted ? EVICTED : 0)
        | (lastUse & ((1 << GENERATION_BITS) - 1)) << FREQUENCY_BITS
        | frequency;
  }

  /** Returns what is known about a key, and forgets it; {@link #NOTHING} if the key is unknown. */
  int take(int hash) {
    int first = bucket(hash);
    for (int i = first; i < first + WAYS; i++) {
      int known = places[i];
      if (known != NOTHING && (known ^ tag(hash)) >>> TAG_SHIFT == 0) {
        places[i] = NOTHING;
        return known;
      }
    }
    return NOTHING;
  }

  /** Returns how many generations ago the key was used. */
  static int age(int known, int generation) {
    return (generation - (known >>> FREQUENCY_BITS)) & ((1 << GENERATION_BITS) - 1);
  }

  static int frequency(int known) {
    return known & ((1 << FREQUENCY_BITS) - 1);
  }

  static boolean wasEvicted(int known) {
    return (known & EVICTED) != 0;
  }

  /** Returns the first place of the bucket for a hash, which the upper bits of the hash choose. */
  private int bucket(int hash) {
    long buckets = places.length / WAYS;
    return (int) ((Integer.toUnsignedLong(hash) * buckets) >>> Integer.SIZE) * WAYS;
  }

  /** Returns the lower bits of the hash, because the upper ones choose the bucket; never 0. */
  private static int tag(int hash) {
    int tag = hash << TAG_SHIFT;
    return tag == 0 ? 1 << TAG_SHIFT : tag;
  }
}
