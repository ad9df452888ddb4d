package io.cachedresult.benchmarks.contestants;

/** The different ways of caching the results of {@link ScoreService} that are compared. */
public enum Contestant {
  /** A map without limit, expiry or statistics: most ratios are relative to it. */
  CONCURRENT_HASH_MAP("ConcurrentHashMap", false),

  /** A map in access order, guarded by a lock; neither expiry nor statistics. */
  LINKED_HASH_MAP("LinkedHashMap, synchronized", false),

  /** Guava, called directly. */
  GUAVA("Guava", true),

  /** Caffeine, called directly, with a size limit only; maintenance in the common pool. */
  CAFFEINE_PLAIN("Caffeine, only bounded", false),

  /** Caffeine, called directly, with a size limit only; maintenance in the calling thread. */
  CAFFEINE_PLAIN_SAME_THREAD("Caffeine, only bounded, same thread", false),

  /** Caffeine, called directly; maintenance in the common pool. */
  CAFFEINE("Caffeine", true),

  /** Caffeine, called directly; maintenance in the calling thread. */
  CAFFEINE_SAME_THREAD("Caffeine, same thread", true),

  /** cache2k, called directly. */
  CACHE2K("cache2k", true),

  /** Annotated methods behind Spring's proxy, backed by Caffeine. */
  SPRING("Spring", true),

  /** The same, where concurrent callers share one computation. */
  SPRING_SYNC("Spring, sync", true),

  /** Annotated methods behind Micronaut's interceptor, backed by Caffeine. */
  MICRONAUT("Micronaut", true),

  /** The same, where concurrent callers share one computation. */
  MICRONAUT_ATOMIC("Micronaut, atomic", true),

  /** The cache of this project for use without annotations. */
  LRU_CACHE("LruCache", true),

  /** The class generated from the annotated methods. */
  GENERATED("generated", true),

  /** The generated class with the scan-resistant eviction policy. */
  GENERATED_SCAN_RESISTANT("generated, scan-resistant", true);

  private final String title;
  private final boolean countsAndExpires;

  Contestant(String title, boolean countsAndExpires) {
    this.title = title;
    this.countsAndExpires = countsAndExpires;
  }

  /** Returns the name used in tables and charts. */
  public String title() {
    return title;
  }

  /** Returns whether it has statistics and expiry. */
  boolean countsAndExpires() {
    return countsAndExpires;
  }

  /** Removes all results of {@link ScoreService#name} from what {@link #make} has returned. */
  public void clearNames(ScoreService scores) {
    if (scores instanceof CachedScoreService generated) {
      generated.nameCache().invalidateAll();
    } else {
      scores.clearNames();
    }
  }

  /**
   * Creates the cached methods, with empty caches.
   *
   * @param maximumSize the maximum number of cached results of each method
   */
  public ScoreService make(int maximumSize) {
    // Starting a contestant must not load classes of the others. Hence a switch instead of a field,
    // and factory methods instead of constructors, whose classes the verifier would load.
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
