package io.cachedresult.benchmarks;

/** Whoever keeps the results of {@link Scores}, in its own way. */
public enum Contestant {
  /** A map without bounds, age or statistics: what every ratio is to. */
  CONCURRENT_HASH_MAP("ConcurrentHashMap"),

  /** The generated class. */
  GENERATED("generated");

  private final String title;

  Contestant(String title) {
    this.title = title;
  }

  /** As tables name it. */
  String title() {
    return title;
  }

  /**
   * Makes the methods, with nothing stored.
   *
   * @param maximumSize how many results of each method are kept
   */
  Scores make(int maximumSize) {
    // A switch, not a field: whoever starts one contestant loads nothing of the others.
    return switch (this) {
      case CONCURRENT_HASH_MAP -> new MapScores();
      case GENERATED -> GeneratedScores.make(maximumSize);
    };
  }
}
