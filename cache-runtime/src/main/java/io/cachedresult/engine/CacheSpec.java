package io.cachedresult.engine;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSettings;
import io.cachedresult.Weigher;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.engine.settings.SettingSource;
import io.cachedresult.engine.settings.SettingsResolver;
import io.cachedresult.engine.shared.EntryCodec;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a cache: its name, and the attributes that its author has set. Immutable.
 */
public final class CacheSpec {

  private final String name;
  private final AttributeValues values;
  private final boolean isOfStaticMethod;
  private final @Nullable EntryCodec<?, ?> codec;

  private CacheSpec(
      String name,
      AttributeValues values,
      boolean isOfStaticMethod,
      @Nullable EntryCodec<?, ?> codec) {
    this.name = name;
    this.values = values;
    this.isOfStaticMethod = isOfStaticMethod;
    this.codec = codec;
  }

  /**
   * Returns a spec without attributes.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static CacheSpec named(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("The name of a cache must not be blank.");
    }
    return new CacheSpec(name, AttributeValues.NONE, false, null);
  }

  /**
   * Returns a spec with the given attributes.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static CacheSpec of(String name, AttributeValues values) {
    return new CacheSpec(named(name).name, values, false, null);
  }

  /**
   * Returns a copy with the given value of an attribute.
   *
   * @param attribute the name of the attribute in {@link io.cachedresult.CachedResult}
   * @param value the value; durations and sizes may be strings in the format of the annotation
   * @throws IllegalArgumentException if there is no such attribute, or if the value cannot be read
   *     or is out of range
   */
  public CacheSpec with(String attribute, Object value) {
    return new CacheSpec(
        name, values.with(CacheAttribute.labeled(attribute), value), isOfStaticMethod, codec);
  }

  /**
   * Returns a copy for the cache of a static method, which is created in a static initializer. If a
   * setting cannot be read, each call of the method throws the {@link CacheConfigurationException},
   * instead of the constructor of the cache.
   */
  public CacheSpec ofStaticMethod() {
    return new CacheSpec(name, values, true, codec);
  }

  /** Returns a copy for a cache whose results are shared with other processes. */
  public CacheSpec shared(EntryCodec<?, ?> codec) {
    return new CacheSpec(name, values, isOfStaticMethod, codec);
  }

  /** Returns the codec of the entries; null if the results are not shared. */
  @SuppressWarnings("unchecked") // generated code knows the type of its entries
  <E> @Nullable EntryCodec<E, @Nullable Object> codec() {
    return (EntryCodec<E, @Nullable Object>) codec;
  }

  boolean isOfStaticMethod() {
    return isOfStaticMethod;
  }

  /**
   * Returns this spec if its attributes are consistent.
   *
   * @throws IllegalArgumentException if {@code refreshAfterWrite} is not shorter than {@code
   *     expireAfterWrite}, or if {@code failuresExpireAfter} is specified without {@code
   *     cacheFailures}
   */
  public CacheSpec consistent() {
    values.consistent();
    return this;
  }

  /** Returns the weigher of the entries; null if their sizes are estimated. */
  @SuppressWarnings("unchecked") // the author knows the keys and the results
  @Nullable
  Weigher<Object, @Nullable Object> weigher() {
    return values.get(CacheAttribute.WEIGHER, Weigher.class).orElse(null);
  }

  /**
   * Returns the settings of a cache that is created now.
   *
   * @throws CacheConfigurationException if a setting cannot be read
   */
  CacheSettings resolve(CacheEnvironment environment) {
    return SettingsResolver.resolve(SettingSource.of(environment), name, values);
  }
}
