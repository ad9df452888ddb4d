package io.cachedresult;

/**
 * What is remembered of keys that are stored no more: when they were last used, how often, and
 * whether they were evicted; under the lock. An {@code int} each, found by the hash: keys whose
 * hashes agree are taken for one another, which one look-up in four thousand meets.
 */
final class EvictionHistory {

  /** Keys for each entry of the cache. */
  private static final int SHARE = 4;

  /** Places in which a key may be remembered; the one that is the oldest gives way. */
  private static final int WAYS = 8;

  private static final int LARGEST = 1 << 28;

  // From the right: frequency, generation, whether it was evicted, and a part of the hash.
  private static final int FREQUENCY_BITS = 4;
  private static final int GENERATION_BITS = 12;
  private static final int EVICTED = 1 << (FREQUENCY_BITS + GENERATION_BITS);
  private static final int TAG_SHIFT = FREQUENCY_BITS + GENERATION_BITS + 1;

  /** Nothing is known of the key; what is known is never 0. */
  static final int NOTHING = 0;

  private final int[] places;
  private final long entries;

  /**
   * Remembers nothing yet.
   *
   * @param entries how many the cache holds
   */
  EvictionHistory(long entries) {
    this.entries = entries;
    int buckets = (int) Math.min(Math.max(1, SHARE * entries / WAYS), LARGEST / WAYS);
    places = new int[buckets * WAYS];
  }

  /** Whether this is for a cache that has given nothing up yet. */
  boolean isEmpty() {
    return entries == 0;
  }

  /** Whether this has room for the keys of a cache that holds so many entries. */
  boolean isEnoughFor(int entries) {
    return entries <= this.entries;
  }

  /** Remembers a key that leaves. */
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

  /** What is known of a key, which is then forgotten; {@link #NOTHING} if that is so. */
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

  /** How many generations ago the key was used. */
  static int age(int known, int generation) {
    return (generation - (known >>> FREQUENCY_BITS)) & ((1 << GENERATION_BITS) - 1);
  }

  static int frequency(int known) {
    return known & ((1 << FREQUENCY_BITS) - 1);
  }

  static boolean wasEvicted(int known) {
    return (known & EVICTED) != 0;
  }

  /** The upper bits choose the bucket: the hash as a fraction of all hashes, of all buckets. */
  private int bucket(int hash) {
    long buckets = places.length / WAYS;
    return (int) ((Integer.toUnsignedLong(hash) * buckets) >>> Integer.SIZE) * WAYS;
  }

  /** The lower bits, which say little of the bucket; not 0. */
  private static int tag(int hash) {
    int tag = hash << TAG_SHIFT;
    return tag == 0 ? 1 << TAG_SHIFT : tag;
  }
}
