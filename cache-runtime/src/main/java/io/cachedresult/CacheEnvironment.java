package io.cachedresult;

import io.cachedresult.access.Access;
import io.cachedresult.engine.memory.MemoryBudget;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

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

  static {
    Access.openApi(new ApiDoor());
  }

  private static final CacheEnvironment SHARED = builder().build();

  private final Ticker ticker;
  private final CacheRegistry registry;
  private final Executor executor;
  private final @Nullable Map<String, String> settings;
  private final MemoryBudget memory;
  private final Map<Class<?>, ToLongFunction<Object>> weighers;

  private CacheEnvironment(Builder builder) {
    ticker = builder.ticker;
    registry = builder.registry;
    executor = builder.executor;
    settings = builder.settings;
    memory = builder.memory;
    weighers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.weighers));
  }

  /**
   * Returns the environment of the process: the system's clock, its environment variables and
   * system properties, and the shared registry.
   */
  public static CacheEnvironment shared() {
    return SHARED;
  }

  /** Returns a builder that starts with what {@link #shared} has. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the source of time. */
  public Ticker ticker() {
    return ticker;
  }

  /** Returns the registry of the caches that are created with this environment. */
  public CacheRegistry registry() {
    return registry;
  }

  /** Returns the executor that runs what no caller waits for, such as refreshes. */
  public Executor executor() {
    return executor;
  }

  /** Returns the settings that replace the process's, if any. */
  Optional<Map<String, String>> settings() {
    return Optional.ofNullable(settings);
  }

  /** Returns the bytes that the caches of this environment share. */
  MemoryBudget memory() {
    return memory;
  }

  /** Returns, by class, what the user has specified as the size of its instances. */
  Map<Class<?>, ToLongFunction<Object>> weighers() {
    return weighers;
  }

  /** Collects what differs from {@link #shared}. Not thread-safe. */
  public static final class Builder {

    private Ticker ticker = Ticker.system();
    private CacheRegistry registry = CacheRegistry.shared();
    private Executor executor = ForkJoinPool.commonPool();
    private @Nullable Map<String, String> settings;
    private MemoryBudget memory = MemoryBudget.ofProcess();
    private final Map<Class<?>, ToLongFunction<Object>> weighers = new LinkedHashMap<>();

    private Builder() {}

    /** Sets the source of time, such as one that a test advances by hand. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker);
      return this;
    }

    /**
     * Sets the settings that replace the process's, by the names of the variables or of the
     * properties: {@code Map.of("CACHE_MAX_SIZE", "100")}. The limit of the bytes of all caches
     * then applies to those of this environment, which use none of the process's.
     */
    public Builder settings(Map<String, String> settings) {
      this.settings = Map.copyOf(settings);
      this.memory = new MemoryBudget();
      return this;
    }

    /** Sets the registry. */
    public Builder registry(CacheRegistry registry) {
      this.registry = Objects.requireNonNull(registry);
      return this;
    }

    /** Sets the executor; {@link ForkJoinPool#commonPool} by default. */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor);
      return this;
    }

    /**
     * Specifies the size of each instance of a class, subclasses included, wherever caches find one
     * in a result or a key. The first class that matches counts.
     *
     * @param bytes returns the bytes of an instance and everything it refers to, 0 or more; any thread
     *     may call it, and if it throws, the result is returned and not cached
     */
    @SuppressWarnings("unchecked") // only called with instances of the class
    public <T> Builder weigher(Class<T> type, ToLongFunction<? super T> bytes) {
      Objects.requireNonNull(bytes);
      weighers.putIfAbsent(Objects.requireNonNull(type), (ToLongFunction<Object>) bytes);
      return this;
    }

    /** Returns the environment. Its settings are read when a cache is created. */
    public CacheEnvironment build() {
      return new CacheEnvironment(this);
    }
  }
}
