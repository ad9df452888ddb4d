package io.cachedresult.engine.eviction;

/**
 * Packs the values that {@link ScanResistantOrder} stores in {@link EvictionNode#usage}. From the
 * lowest bit: the frequency, the chances, the side, and the generation of the last use.
 */
final class UsageBits {

  /** The highest frequency. */
  static final int FREQUENCY = 15;

  /** The most chances. */
  static final int CHANCES = 3;

  /** The main side; probation is 0. */
  static final int PROTECTED = 1 << 6;

  /** The largest value of everything to the right of the generation. */
  static final int BELOW_GENERATION = (1 << 7) - 1;

  private static final int CHANCES_SHIFT = 4;
  private static final int GENERATION_SHIFT = 7;

  private UsageBits() {}

  static int of(int generation, int side, int chances, int frequency) {
    return (generation << GENERATION_SHIFT) | side | (chances << CHANCES_SHIFT) | frequency;
  }

  /** Returns the largest usage of a generation. */
  static int latest(int generation) {
    return (generation << GENERATION_SHIFT) | BELOW_GENERATION;
  }

  /** Returns how many generations lie between two usages, given their difference. */
  static int generations(int difference) {
    return difference >>> GENERATION_SHIFT;
  }

  static int side(int usage) {
    return usage & PROTECTED;
  }

  /** Returns the same usage on another side, without chances. */
  static int onSide(int usage, int side) {
    return (usage & ~((CHANCES << CHANCES_SHIFT) | PROTECTED)) | side;
  }

  static int chances(int usage) {
    return (usage >>> CHANCES_SHIFT) & CHANCES;
  }

  /** Returns the same usage with one chance less; it must have one. */
  static int withoutAChance(int usage) {
    return usage - (1 << CHANCES_SHIFT);
  }

  /** Returns how often the entry had been used at its last use. */
  static int frequency(int usage) {
    return usage & FREQUENCY;
  }
}
