package io.cachedresult;

import java.util.Locale;

/**
 * Where a setting of a cache comes from.
 *
 * @param kind how it was specified
 * @param name the name of the variable or property; otherwise empty
 */
public record SettingOrigin(Kind kind, String name) {

  /** The ways to specify a setting. */
  public enum Kind {
    /** The annotation, or the builder. */
    AUTHOR,
    /** An environment variable. */
    VARIABLE,
    /** A system property. */
    PROPERTY,
    /**
     * {@link CacheRegistry#passThrough} or {@link CacheRegistry#resume}, while the program runs.
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
