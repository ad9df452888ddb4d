package io.cachedresult;

/**
 * Where a setting of a cache comes from.
 *
 * @param kind what it was given by
 * @param name of the variable or property; otherwise empty
 */
public record SettingOrigin(Kind kind, String name) {

  static final SettingOrigin AUTHOR = new SettingOrigin(Kind.AUTHOR, "");
  static final SettingOrigin OPERATOR = new SettingOrigin(Kind.OPERATOR, "");
  static final SettingOrigin DEFAULT = new SettingOrigin(Kind.DEFAULT, "");

  /** What settings are given by. */
  public enum Kind {
    /** The annotation, or the builder. */
    AUTHOR,
    /** An environment variable. */
    VARIABLE,
    /** A system property. */
    PROPERTY,
    /** {@link CacheRegistry#fallBack}, while the program runs. */
    OPERATOR,
    /** Nobody. */
    DEFAULT
  }

  /** The name, and for what has none its kind in lower case. */
  @Override
  public String toString() {
    return name.isEmpty() ? kind.name().toLowerCase(java.util.Locale.ROOT) : name;
  }
}
