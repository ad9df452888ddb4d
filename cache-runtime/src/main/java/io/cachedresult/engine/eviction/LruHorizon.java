package io.cachedresult.engine.eviction;

/**
 * Estimates how long ago a key may have been used for LRU to still hold it, in generations. Under
 * the lock.
 *
 * <p>LRU holds the keys that were used last, as many as there is room for. So it is enough to count
 * keys, stored or just remembered, by the generation of their last use: from now backwards, until
 * there are as many keys as entries.
 */
final class LruHorizon {

  /** How many generations are counted. */
  private static final int COUNT = 128;

  /** Keys by the generation of their last use. */
  private final int[] lastUsed = new int[COUNT];

  /** All of these keys. */
  private int keys;

  private int generation;

  /** The horizon; until something is evicted, it is unlimited. */
  private int age = COUNT;

  LruHorizon(int generation) {
    this.generation = generation;
  }

  /** Returns whether LRU would hold a key that was last used so many generations ago. */
  boolean isWithin(int age) {
    return age <= this.age;
  }

  /** Returns how many keys were used in this generation. */
  int usedNow() {
    return lastUsed(0);
  }

  /** Counts a key that is new. */
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
   * @param entries how many LRU would hold
   */
  void begin(int generation, int entries) {
    this.generation = generation;
    keys -= lastUsed(0);
    lastUsed[generation & (COUNT - 1)] = 0;
    age = keys <= entries ? COUNT - 1 : ageOfYoungest(entries);
  }

  /** Returns how many generations ago the earliest of the last used keys was used. */
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
