package io.cachedresult;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

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
  private final MemoryBudget memory;
  private final Map<Class<?>, ToLongFunction<Object>> weighers;

  private CacheEnvironment(Builder builder) {
    ticker = builder.ticker;
    settings = builder.settings;
    registry = builder.registry;
    executor = builder.executor;
    memory = builder.memory;
    weighers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.weighers));
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

  /** What caches made with this environment share. */
  MemoryBudget memory() {
    return memory;
  }

  /** By class, what its instances take. */
  Map<Class<?>, ToLongFunction<Object>> weighers() {
    return weighers;
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
    private MemoryBudget memory = MemoryBudget.ofProcess();
    private final Map<Class<?>, ToLongFunction<Object>> weighers = new LinkedHashMap<>();

    private Builder() {}

    /** Another source of time, such as one that a test moves on by hand. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker);
      return this;
    }

    /**
     * Settings in place of the process's, by the names of the variables or of the properties: {@code
     * Map.of("CACHE_MAX_SIZE", "100")}. What bounds the bytes of all caches together then bounds
     * those of this environment, which take none of the process's.
     */
    public Builder settings(Map<String, String> settings) {
      SettingSource source = SettingSource.of(Map.copyOf(settings));
      this.settings = () -> source;
      this.memory = new MemoryBudget();
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

    /**
     * Says how many bytes each instance of a class takes, subclasses included, wherever caches find
     * one in a result or a key. The first class that fits counts.
     *
     * @param bytes what an instance takes with all it refers to, 0 or more; may be called by any
     *     thread, and if it throws, the result is returned and not kept
     */
    @SuppressWarnings("unchecked") // only asked of instances of the class
    public <T> Builder weigher(Class<T> type, ToLongFunction<? super T> bytes) {
      Objects.requireNonNull(bytes);
      weighers.putIfAbsent(Objects.requireNonNull(type), (ToLongFunction<Object>) bytes);
      return this;
    }

    /** Makes the environment; its settings are read when a cache is made. */
    public CacheEnvironment build() {
      return new CacheEnvironment(this);
    }
  }
}
