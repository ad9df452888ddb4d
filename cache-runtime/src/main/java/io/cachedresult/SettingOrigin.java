package io.cachedresult;

import java.util.Locale;

/**
 * The origin of a cache's setting. Immutable.
 *
 * @param kind how the setting was specified
 * @param name the name of the environment variable or system property; empty for other kinds
 */
public record SettingOrigin(Kind kind, String name) {

  /** The way in which a setting was specified. */
  public enum Kind {
    /** The annotation, or the builder. */
    AUTHOR,
    /** An environment variable. */
    VARIABLE,
    /** A system property. */
    PROPERTY,
    /**
     * {@link CacheRegistry#passThrough}, {@link CacheRegistry#bypass} or {@link
     * CacheRegistry#resume}, while the program runs.
     */
    OPERATOR,
    /** Not specified. */
    DEFAULT
  }

  /** Returns the name, or the kind in lower case if there is no name. */
  @Override
  public String toString() {
    return name.isEmpty() ? kind.name().toLowerCase(Locale.ROOT) : name;
  }
}
