package io.cachedresult;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/**
 * Where caches get their time and settings from, and where they are registered. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * var environment = CacheEnvironment.builder().ticker(fakeTicker).build();
 * var catalog = new CachedCatalog(database, environment);
 * }</pre>
 */
public final class CacheEnvironment {

  private static final CacheEnvironment SHARED = builder().build();

  private final Ticker ticker;
  private final Supplier<SettingSource> settings;
  private final CacheRegistry registry;
  private final Executor executor;

  private CacheEnvironment(Builder builder) {
    ticker = builder.ticker;
    settings = builder.settings;
    registry = builder.registry;
    executor = builder.executor;
  }

  /** The process's: the system's clock, the environment variables and system properties. */
  public static CacheEnvironment shared() {
    return SHARED;
  }

  /** Starts with what {@link #shared} has. */
  public static Builder builder() {
    return new Builder();
  }

  /** The source of time. */
  public Ticker ticker() {
    return ticker;
  }

  /** Where the caches made with this environment can be found. */
  public CacheRegistry registry() {
    return registry;
  }

  /** Runs what nobody waits for: computations of {@code refreshAfterWrite}. */
  public Executor executor() {
    return executor;
  }

  /**
   * What would bound a cache that is made now.
   *
   * @throws CacheConfigurationException if a setting cannot be read
   */
  public CacheSettings settingsOf(CacheSpec spec) {
    return settings.get().settle(spec);
  }

  /** Collects what differs from {@link #shared}; not thread-safe. */
  public static final class Builder {

    private Ticker ticker = Ticker.system();
    private Supplier<SettingSource> settings = SettingSource::ofProcess;
    private CacheRegistry registry = CacheRegistry.shared();
    private Executor executor = ForkJoinPool.commonPool();

    private Builder() {}

    /** Another source of time, such as one that a test moves on by hand. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker);
      return this;
    }

    /**
     * Settings in place of the process's, by the names of the variables or of the properties: {@code
     * Map.of("CACHE_MAX_SIZE", "100")}.
     */
    public Builder settings(Map<String, String> settings) {
      SettingSource source = SettingSource.of(Map.copyOf(settings));
      this.settings = () -> source;
      return this;
    }

    /** Another registry. */
    public Builder registry(CacheRegistry registry) {
      this.registry = Objects.requireNonNull(registry);
      return this;
    }

    /** Another executor than {@link ForkJoinPool#commonPool}. */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor);
      return this;
    }

    /** Makes the environment; its settings are read when a cache is made. */
    public CacheEnvironment build() {
      return new CacheEnvironment(this);
    }
  }
}
