package io.cachedresult.engine.attribute;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes that were specified for a cache, each with a value in its range. Immutable. */
public final class AttributeValues {

  /** No attribute is specified. */
  public static final AttributeValues NONE = new AttributeValues(Map.of());

  private final Map<CacheAttribute, Object> values;

  private AttributeValues(Map<CacheAttribute, Object> values) {
    this.values = values;
  }

  /**
   * Returns a copy in which an attribute has another value.
   *
   * @throws IllegalArgumentException if the value cannot be read or is out of range
   */
  public AttributeValues with(CacheAttribute attribute, Object value) {
    Map<CacheAttribute, Object> changed = new EnumMap<>(CacheAttribute.class);
    changed.putAll(values);
    changed.put(attribute, attribute.checked(value));
    return new AttributeValues(changed);
  }

  /** Returns a copy that takes the values of unspecified attributes from others. */
  public AttributeValues orElse(AttributeValues others) {
    Map<CacheAttribute, Object> merged = new EnumMap<>(CacheAttribute.class);
    merged.putAll(others.values);
    merged.putAll(values);
    return new AttributeValues(merged);
  }

  /** Returns whether an attribute is specified. */
  public boolean has(CacheAttribute attribute) {
    return values.containsKey(attribute);
  }

  /** Returns the value of an attribute, which has the given type; empty if it is not specified. */
  public <T> Optional<T> get(CacheAttribute attribute, Class<T> type) {
    return Optional.ofNullable(type.cast(values.get(attribute)));
  }

  /**
   * Returns these values, if they are consistent.
   *
   * @throws IllegalArgumentException if {@code refreshAfterWrite} is not shorter than {@code
   *     expireAfterWrite}, or if {@code failuresExpireAfter} is specified without {@code
   *     cacheFailures}
   */
  public AttributeValues consistent() {
    Optional<Duration> refresh = get(CacheAttribute.REFRESH_AFTER_WRITE, Duration.class);
    Optional<Duration> expiry = get(CacheAttribute.EXPIRE_AFTER_WRITE, Duration.class);
    if (refresh.isPresent() && expiry.isPresent() && refresh.get().compareTo(expiry.get()) >= 0) {
      throw new IllegalArgumentException("refreshAfterWrite must be shorter than expireAfterWrite;"
          + " otherwise, results would expire before they are refreshed.");
    }
    if (has(CacheAttribute.FAILURES_EXPIRE_AFTER)
        && get(CacheAttribute.CACHE_FAILURES, List.class).orElse(List.of()).isEmpty()) {
      throw new IllegalArgumentException(
          "failuresExpireAfter needs cacheFailures; without it, no failures are cached.");
    }
    return this;
  }
}
