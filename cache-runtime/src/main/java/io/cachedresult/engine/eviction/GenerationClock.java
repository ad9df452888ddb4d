package io.cachedresult.engine.eviction;

/**
 * Counts time in generations. While as many entries are inserted as the cache holds, {@value
 * #TURNOVER} generations pass, and a few more if most calls are hits. Under the lock.
 */
final class GenerationClock {

  /** The generations that pass while as many entries are inserted as the cache holds. */
  static final int TURNOVER = 32;

  /** A generation ends early if one in this many entries was used in it, … */
  private static final int MANY_USED = 8;

  /** … but only this often until insertions end one again: if all calls are hits, time stops. */
  private static final int MOST_EARLY = 8;

  /** Wraps around; only differences count. */
  private int generation;

  /** The number of entries inserted in this generation. */
  private int insertions;

  /** The number of generations that have ended early since insertions ended one. */
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

  /** Returns whether the generation ends early because this many entries were used in it. */
  boolean endsAfterUse(int used, int entries) {
    if (early >= MOST_EARLY || used < Math.max(1, entries / MANY_USED)) {
      return false;
    }
    early++;
    return true;
  }
}
