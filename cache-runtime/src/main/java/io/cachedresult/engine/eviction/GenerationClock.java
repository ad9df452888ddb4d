package io.cachedresult.engine.eviction;

/**
 * Counts time in generations: {@value #TURNOVER} to as many insertions as there are entries, and a
 * few more where most calls are hits. Under the lock.
 */
final class GenerationClock {

  /** Generations in which as many entries are inserted as there are. */
  static final int TURNOVER = 32;

  /** A generation ends early when one in so many entries has been used in it, but … */
  private static final int MANY_USED = 8;

  /** … at most so many times in a row without one that insertions end: hits alone come to rest. */
  private static final int MOST_EARLY = 8;

  /** Wraps around; only differences count. */
  private int generation;

  /** How many entries were inserted in this generation. */
  private int insertions;

  /** How many generations have ended early since insertions ended one. */
  private int early;

  GenerationClock(int generation) {
    this.generation = generation;
  }

  /** Returns the current generation. */
  int now() {
    return generation;
  }

  /** Begins the next generation. */
  void advance() {
    generation++;
  }

  /** Counts an insertion; returns whether the generation ends with it. */
  boolean endsAfterInsertion(int entries) {
    insertions++;
    if (insertions < entries / TURNOVER) {
      return false;
    }
    insertions = 0;
    early = 0;
    return true;
  }

  /** Returns whether the generation ends early, since so many entries were used in it. */
  boolean endsAfterUse(int used, int entries) {
    if (early >= MOST_EARLY || used < Math.max(1, entries / MANY_USED)) {
      return false;
    }
    early++;
    return true;
  }
}
