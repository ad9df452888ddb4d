package io.cachedresult;

/**
 * Thrown when a setting from outside cannot be read. The message names the setting, its value and
 * what is accepted.
 */
public final class CacheConfigurationException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  CacheConfigurationException(String message) {
    super(message);
  }
}
