package io.cachedresult.engine.eviction;

/**
 * Estimates how many generations LRU keeps a key after its last use. Under the lock.
 *
 * <p>LRU holds the most recently used keys, as many as there is room for. So it is enough to count
 * keys, stored or just remembered, by the generation of their last use. The horizon is where the
 * keys of the latest generations add up to the number of entries.
 */
final class LruHorizon {

  /** The number of generations that are counted. */
  private static final int COUNT = 128;

  /** The number of keys by the generation of their last use. */
  private final int[] lastUsed = new int[COUNT];

  /** The sum of {@link #lastUsed}. */
  private int keys;

  private int generation;

  /** The horizon in generations; the largest possible one as long as all keys fit. */
  private int age = COUNT;

  LruHorizon(int generation) {
    this.generation = generation;
  }

  /** Returns whether LRU would hold a key that was last used this many generations ago. */
  boolean isWithin(int age) {
    return age <= this.age;
  }

  /** Returns how many keys were used in this generation. */
  int usedNow() {
    return lastUsed(0);
  }

  /** Counts a new key. */
  void use() {
    lastUsed[generation & (COUNT - 1)]++;
    keys++;
  }

  /** Counts a key that was used before. */
  void use(int age) {
    forget(age);
    use();
  }

  /** Stops counting a key. */
  private void forget(int age) {
    if (Integer.compareUnsigned(age, COUNT) < 0) {
      lastUsed[(generation - age) & (COUNT - 1)]--;
      keys--;
    }
  }

  /**
   * Begins a generation.
   *
   * @param entries the number of entries that LRU would hold
   */
  void begin(int generation, int entries) {
    this.generation = generation;
    keys -= lastUsed(0);
    lastUsed[generation & (COUNT - 1)] = 0;
    age = keys <= entries ? COUNT - 1 : ageOfYoungest(entries);
  }

  /**
   * Returns how many generations ago the oldest of the {@code count} most recently used keys was
   * used.
   */
  private int ageOfYoungest(int count) {
    int reached = 0;
    int younger = lastUsed(0);
    while (younger + lastUsed(reached + 1) <= count) {
      reached++;
      younger += lastUsed(reached);
    }
    return reached;
  }

  private int lastUsed(int age) {
    return lastUsed[(generation - age) & (COUNT - 1)];
  }
}
