package io.cachedresult.integration.behavior;

import io.cachedresult.CachedResult;

/** A static method whose cache has a setting that cannot be read. */
final class MisconfiguredCounter {

  private MisconfiguredCounter() {}

  @CachedResult(cacheName = "misconfigured")
  static int length(String text) {
    return text.length();
  }
}
