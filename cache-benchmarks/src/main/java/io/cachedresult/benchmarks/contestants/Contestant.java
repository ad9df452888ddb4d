package io.cachedresult.benchmarks.contestants;

/** Whoever keeps the results of {@link ScoreService}, in its own way. */
public enum Contestant {
  /** A map without bounds, age or statistics: what every ratio is to. */
  CONCURRENT_HASH_MAP("ConcurrentHashMap", false),

  /** A map in the order of access behind a lock; neither age nor statistics. */
  LINKED_HASH_MAP("LinkedHashMap, synchronized", false),

  /** Guava by hand. */
  GUAVA("Guava", true),

  /** Caffeine by hand, bounded and nothing else; housekeeping in the common pool. */
  CAFFEINE_PLAIN("Caffeine, only bounded", false),

  /** Caffeine by hand, bounded and nothing else; housekeeping in the calling thread. */
  CAFFEINE_PLAIN_SAME_THREAD("Caffeine, only bounded, same thread", false),

  /** Caffeine by hand; housekeeping in the common pool. */
  CAFFEINE("Caffeine", true),

  /** Caffeine by hand; housekeeping in the calling thread. */
  CAFFEINE_SAME_THREAD("Caffeine, same thread", true),

  /** cache2k by hand. */
  CACHE2K("cache2k", true),

  /** Annotated methods behind a proxy, over Caffeine. */
  SPRING("Spring", true),

  /** The same, and one caller computes. */
  SPRING_SYNC("Spring, sync", true),

  /** Annotated methods behind an interceptor, over Caffeine. */
  MICRONAUT("Micronaut", true),

  /** The same, and one caller computes. */
  MICRONAUT_ATOMIC("Micronaut, atomic", true),

  /** Our engine by hand. */
  LRU_CACHE("LruCache", true),

  /** The generated class. */
  GENERATED("generated", true),

  /** The generated class with the other policy. */
  GENERATED_SCAN_RESISTANT("generated, scan-resistant", true);

  private final String title;
  private final boolean countsAndExpires;

  Contestant(String title, boolean countsAndExpires) {
    this.title = title;
    this.countsAndExpires = countsAndExpires;
  }

  /** As tables name it. */
  public String title() {
    return title;
  }

  /** Whether it keeps statistics and an age, as {@link ScoreService} demands. */
  boolean countsAndExpires() {
    return countsAndExpires;
  }

  /**
   * Makes the methods, with nothing stored.
   *
   * @param maximumSize how many results of each method are kept
   */
  public ScoreService make(int maximumSize) {
    // A switch, not a field, and no constructors, which the verifier would look at: whoever starts
    // one contestant loads nothing of the others.
    return switch (this) {
      case CONCURRENT_HASH_MAP -> MapScoreService.make();
      case LINKED_HASH_MAP -> LinkedMapScoreService.make(maximumSize);
      case GUAVA -> GuavaScoreService.make(maximumSize);
      case CAFFEINE_PLAIN -> CaffeineScoreService.plain(maximumSize);
      case CAFFEINE_PLAIN_SAME_THREAD -> CaffeineScoreService.plainInSameThread(maximumSize);
      case CAFFEINE -> CaffeineScoreService.make(maximumSize);
      case CAFFEINE_SAME_THREAD -> CaffeineScoreService.inSameThread(maximumSize);
      case CACHE2K -> Cache2kScoreService.make(maximumSize);
      case SPRING -> SpringContext.make(SpringScoreService.class, maximumSize);
      case SPRING_SYNC -> SpringContext.make(SpringSyncScoreService.class, maximumSize);
      case MICRONAUT -> MicronautContext.make(MicronautScoreService.class, maximumSize);
      case MICRONAUT_ATOMIC ->
        MicronautContext.make(MicronautAtomicScoreService.class, maximumSize);
      case LRU_CACHE -> LruCacheScoreService.make(maximumSize);
      case GENERATED -> GeneratedScoreService.lru(maximumSize);
      case GENERATED_SCAN_RESISTANT -> GeneratedScoreService.scanResistant(maximumSize);
    };
  }
}
