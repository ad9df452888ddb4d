package io.cachedresult;

import io.cachedresult.access.Access;
import io.cachedresult.engine.memory.MemoryBudget;
import io.cachedresult.shared.SharedTier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The clock, settings, registry and executor of the caches that are created with it. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * var environment = CacheEnvironment.builder().ticker(fakeTicker).build();
 * var catalog = new CachedCatalog(database, environment);
 * }</pre>
 */
public final class CacheEnvironment {

  static {
    Access.setApi(new ApiBridge());
  }

  private static final Executor DEFAULT_EXECUTOR = DefaultExecutor.create();

  /** See {@link #settingUsers}; of the settings of the process. */
  private static final ConcurrentMap<String, String> SETTING_USERS = new ConcurrentHashMap<>();

  private static final CacheEnvironment SHARED = builder().build();

  private final Ticker ticker;
  private final CacheRegistry registry;
  private final Executor executor;
  private final @Nullable Map<String, String> settings;
  private final ConcurrentMap<String, String> settingUsers;
  private final MemoryBudget memory;
  private final Map<Class<?>, ToLongFunction<Object>> weighers;
  private final @Nullable SharedTier sharedTier;

  private CacheEnvironment(Builder builder) {
    sharedTier = builder.sharedTier;
    ticker = builder.ticker;
    registry = builder.registry;
    executor = builder.executor;
    settings = builder.settings;
    settingUsers = builder.settingUsers;
    memory = builder.memory;
    weighers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.weighers));
  }

  /**
   * Returns the environment of the process, which uses {@link Ticker#system}, the environment
   * variables and system properties, {@link CacheRegistry#shared}, and {@link
   * ForkJoinPool#commonPool} if that has threads.
   */
  public static CacheEnvironment shared() {
    return SHARED;
  }

  /** Returns a builder whose initial values are those of {@link #shared}. */
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

  /** Returns the executor for background tasks, such as refreshes. */
  public Executor executor() {
    return executor;
  }

  /**
   * Returns the names of the variables and properties for one cache that have matched no cache so
   * far, in an unmodifiable and ordered copy. Such a name may be misspelled, such as {@code
   * CACHE_PRODCUTS_MAX_SIZE}, or its cache was not created yet. The settings are read when a cache
   * is created, so the names are those of the settings at the last time.
   */
  public SortedSet<String> unusedSettings() {
    SortedSet<String> unused = new TreeSet<>();
    settingUsers.forEach((setting, cacheName) -> {
      if (cacheName.isEmpty()) {
        unused.add(setting);
      }
    });
    return Collections.unmodifiableSortedSet(unused);
  }

  /** Returns, by setting for one cache, the name of a cache that it applies to, or "". */
  ConcurrentMap<String, String> settingUsers() {
    return settingUsers;
  }

  /** Returns the settings that replace those of the process, if any. */
  Optional<Map<String, String>> settings() {
    return Optional.ofNullable(settings);
  }

  /** Returns the memory budget that the caches of this environment share. */
  MemoryBudget memory() {
    return memory;
  }

  /** Returns the weighers that the user has set, by the class whose instances they weigh. */
  Map<Class<?>, ToLongFunction<Object>> weighers() {
    return weighers;
  }

  /** Returns the second tier: the one that was set, or that of the process; null if none. */
  @Nullable
  SharedTier sharedTier() {
    return sharedTier == null && settings == null ? ProcessTier.shared().get() : sharedTier;
  }

  /** Builds an environment; a value that is not set is that of {@link #shared}. Not thread-safe. */
  public static final class Builder {

    private Ticker ticker = Ticker.system();
    private CacheRegistry registry = CacheRegistry.shared();
    private Executor executor = DEFAULT_EXECUTOR;
    private @Nullable Map<String, String> settings;
    private ConcurrentMap<String, String> settingUsers = SETTING_USERS;
    private MemoryBudget memory = MemoryBudget.ofProcess();
    private final Map<Class<?>, ToLongFunction<Object>> weighers = new LinkedHashMap<>();
    private @Nullable SharedTier sharedTier;

    private Builder() {}

    /**
     * Sets the source of time, such as one that a test advances by hand; {@link Ticker#system} by
     * default.
     */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker);
      return this;
    }

    /**
     * Sets the settings that replace the environment variables and system properties of the
     * process. The keys are names of variables or properties: {@code Map.of("CACHE_MAX_SIZE",
     * "100")}. The caches of this environment then share a memory limit of their own, and do not
     * count toward the limit of the process.
     */
    public Builder settings(Map<String, String> settings) {
      this.settings = Map.copyOf(settings);
      this.settingUsers = new ConcurrentHashMap<>();
      this.memory = new MemoryBudget();
      return this;
    }

    /** Sets the registry that caches are added to; {@link CacheRegistry#shared} by default. */
    public Builder registry(CacheRegistry registry) {
      this.registry = Objects.requireNonNull(registry);
      return this;
    }

    /**
     * Sets the executor for background tasks. The default is {@link ForkJoinPool#commonPool}, or a
     * similar pool if the system properties leave the common pool no threads.
     */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor);
      return this;
    }

    /**
     * Sets the weigher of a class and its subclasses. Caches call it for each instance that they
     * find in a key or a result. If several weighers match an instance, the one that was set first
     * is used.
     *
     * @param bytes returns the size in bytes of an instance with everything it refers to, 0 or
     *     more; must be thread-safe. If it throws or returns less than 0, the result is returned to
     *     the caller but not cached
     */
    @SuppressWarnings("unchecked") // only called with instances of the class
    public <T> Builder weigher(Class<T> type, ToLongFunction<? super T> bytes) {
      Objects.requireNonNull(bytes);
      weighers.putIfAbsent(Objects.requireNonNull(type), (ToLongFunction<Object>) bytes);
      return this;
    }

    /**
     * Sets the second tier of caches that share their results. The default is the tier that the
     * settings of the process specify, or none if {@link #settings} are set. The caller is
     * responsible for closing the tier.
     */
    public Builder sharedTier(SharedTier sharedTier) {
      this.sharedTier = Objects.requireNonNull(sharedTier);
      return this;
    }

    /** Returns a new environment. This method does not read the settings; each new cache does. */
    public CacheEnvironment build() {
      return new CacheEnvironment(this);
    }
  }
}
