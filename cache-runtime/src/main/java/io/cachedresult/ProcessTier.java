package io.cachedresult;

import io.cachedresult.shared.SharedTier;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The second tier of the process: the first one that a {@link SharedTier.Factory} creates from the
 * variables and properties of the process. It is created with the first cache that shares its
 * results, and lives as long as the process.
 */
final class ProcessTier {

  /** The tier, or why there is none. Initialized once, by the first thread that needs it. */
  private static final class Holder {
    static final @Nullable SharedTier TIER;
    static final @Nullable String FAILURE;

    static {
      SharedTier tier = null;
      String failure = null;
      try {
        tier = create();
      } catch (IllegalArgumentException | ServiceConfigurationError | LinkageError unreadable) {
        failure = String.valueOf(unreadable.getMessage());
      }
      TIER = tier;
      FAILURE = failure;
    }
  }

  private ProcessTier() {}

  /**
   * Returns the tier, or null if no settings specify one.
   *
   * @throws CacheConfigurationException if a setting cannot be read
   */
  static @Nullable SharedTier get() {
    if (Holder.FAILURE != null) {
      throw new CacheConfigurationException(Holder.FAILURE);
    }
    return Holder.TIER;
  }

  private static @Nullable SharedTier create() {
    ClassLoader loader = SharedTier.class.getClassLoader();
    for (SharedTier.Factory factory : ServiceLoader.load(SharedTier.Factory.class, loader)) {
      SharedTier tier = factory.create(ProcessTier::setting);
      if (tier != null) {
        return tier;
      }
    }
    return null;
  }

  /** Returns the property that belongs to a variable, or else the variable, or else null. */
  private static @Nullable String setting(String variable) {
    String property = System.getProperty(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
    return property == null ? System.getenv(variable) : property;
  }
}
