package io.cachedresult;

/** A setting from outside cannot be read; the message names it, its value and what is accepted. */
public final class CacheConfigurationException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  CacheConfigurationException(String message) {
    super(message);
  }
}
