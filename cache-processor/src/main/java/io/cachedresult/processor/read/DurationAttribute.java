package io.cachedresult.processor.read;

/**
 * The attributes that are durations, all written alike; {@link io.cachedresult.CacheSpec} has a
 * method of the same name for each.
 */
public enum DurationAttribute {
  EXPIRE_AFTER_WRITE("expireAfterWrite"),
  EXPIRE_AFTER_ACCESS("expireAfterAccess"),
  REFRESH_AFTER_WRITE("refreshAfterWrite"),
  FAILURES_EXPIRE_AFTER("failuresExpireAfter"),
  LOCK_TIMEOUT("lockTimeout");

  public final String attribute;

  DurationAttribute(String attribute) {
    this.attribute = attribute;
  }
}
