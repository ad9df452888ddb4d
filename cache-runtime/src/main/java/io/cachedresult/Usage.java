package io.cachedresult;

/**
 * What {@link ScanResistantOrder} keeps in {@link Entry#usage}. From the right: the frequency, the
 * chances, the side, and the generation of the last use.
 */
final class Usage {

  /** The highest frequency. */
  static final int FREQUENCY = 15;

  /** The most chances. */
  static final int CHANCES = 3;

  /** The side that is no probation; that is 0. */
  static final int PROTECTED = 1 << 6;

  /** More than all but the generation can be. */
  static final int BELOW_GENERATION = (1 << 7) - 1;

  private static final int CHANCES_SHIFT = 4;
  private static final int GENERATION_SHIFT = 7;

  private Usage() {}

  static int of(int generation, int side, int chances, int frequency) {
    return (generation << GENERATION_SHIFT) | side | (chances << CHANCES_SHIFT) | frequency;
  }

  /** What no usage in a generation is above. */
  static int latest(int generation) {
    return (generation << GENERATION_SHIFT) | BELOW_GENERATION;
  }

  /** How many generations lie between two usages, of which the difference is given. */
  static int generations(int difference) {
    return difference >>> GENERATION_SHIFT;
  }

  static int side(int usage) {
    return usage & PROTECTED;
  }

  /** The same on another side, without chances. */
  static int onSide(int usage, int side) {
    return (usage & ~((CHANCES << CHANCES_SHIFT) | PROTECTED)) | side;
  }

  static int chances(int usage) {
    return (usage >>> CHANCES_SHIFT) & CHANCES;
  }

  /** The same with a chance less, of those that have some. */
  static int lessAChance(int usage) {
    return usage - (1 << CHANCES_SHIFT);
  }

  /** How often the entry was used at its last use. */
  static int frequency(int usage) {
    return usage & FREQUENCY;
  }
}
