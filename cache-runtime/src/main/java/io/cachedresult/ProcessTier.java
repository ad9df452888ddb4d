package io.cachedresult;

import io.cachedresult.engine.log.Log;
import io.cachedresult.shared.SharedTier;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The second tier of the process: the first one that a {@link SharedTier.Factory} creates from the
 * variables and properties of the process. It is created with the first cache that shares its
 * results. Thread-safe.
 */
final class ProcessTier {

  private static final ProcessTier SHARED =
      new ProcessTier(ProcessTier::factories, ProcessTier::setting);

  /** The setting of the factory in {@code cache-redis}. */
  private static final String ADDRESS = "CACHE_REDIS_URI";

  /** Looks up the factories each time they are needed, so that no reference to them remains. */
  interface Factories {
    Iterable<SharedTier.Factory> find();
  }

  private final Factories factories;
  private final Function<String, @Nullable String> setting;

  // Guarded by this.
  private boolean isCreated;
  private @Nullable SharedTier tier;
  private @Nullable String failure;

  ProcessTier(Factories factories, Function<String, @Nullable String> setting) {
    this.factories = factories;
    this.setting = setting;
  }

  /** Returns the only instance of the process. */
  static ProcessTier shared() {
    return SHARED;
  }

  /**
   * Returns the tier, or null if no settings specify one.
   *
   * @throws CacheConfigurationException if a setting cannot be read
   */
  synchronized @Nullable SharedTier get() {
    if (!isCreated) {
      isCreated = true;
      create();
    }
    if (failure != null) {
      throw new CacheConfigurationException(failure);
    }
    return tier;
  }

  private void create() {
    try {
      for (SharedTier.Factory factory : factories.find()) {
        tier = factory.create(setting);
        if (tier != null) {
          return;
        }
      }
    } catch (RuntimeException | ServiceConfigurationError | LinkageError unusable) {
      failure = String.valueOf(unusable.getMessage());
      return;
    }
    String address = setting.apply(ADDRESS);
    if (address != null && !address.isBlank()) {
      Log.warn(
          ADDRESS + " is set, but results are not shared: add the dependency"
              + " io.cachedresult:cache-redis.",
          null);
    }
  }

  /** Closes the tier for good, if there is one; none is created from now on. */
  void close() {
    SharedTier closed;
    synchronized (this) {
      isCreated = true;
      closed = tier;
      tier = null;
    }
    if (closed != null) {
      closed.close();
    }
  }

  private static Iterable<SharedTier.Factory> factories() {
    Set<@Nullable ClassLoader> loaders = new LinkedHashSet<>();
    loaders.add(ProcessTier.class.getClassLoader());
    // A container may load the runtime only once, but the factory with each application.
    loaders.add(Thread.currentThread().getContextClassLoader());
    Set<SharedTier.Factory> found = new LinkedHashSet<>();
    for (ClassLoader loader : loaders) {
      ServiceLoader.load(SharedTier.Factory.class, loader).forEach(found::add);
    }
    return found;
  }

  /** Returns the system property that corresponds to a variable, or else the variable, or null. */
  private static @Nullable String setting(String variable) {
    String property = System.getProperty(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
    return property == null ? System.getenv(variable) : property;
  }
}
