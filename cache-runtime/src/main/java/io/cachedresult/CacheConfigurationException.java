package io.cachedresult;

/**
 * Thrown when a cache is created and one of its settings cannot be read, whether it comes from an
 * environment variable, a system property or a {@link CacheEnvironment}. For a cached method that is
 * static, each call of the method throws it. The message names the setting, its value and the
 * accepted values.
 */
public final class CacheConfigurationException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  CacheConfigurationException(String message) {
    super(message);
  }
}
