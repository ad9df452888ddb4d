package io.cachedresult.access;

/**
 * A computation that may be part of a circle.
 *
 * @param cacheName the name of its cache
 * @param entry the entry that it computes; its {@code toString} returns the key
 */
public record CircleMember(String cacheName, Object entry) {

  /**
   * Returns the cache's name and the key. Calls the user's {@code toString}: never under a lock.
   */
  public String describe() {
    try {
      return cacheName + " of " + entry;
    } catch (RuntimeException | StackOverflowError failureOfToString) {
      return cacheName + " of a key whose toString() fails";
    }
  }
}
