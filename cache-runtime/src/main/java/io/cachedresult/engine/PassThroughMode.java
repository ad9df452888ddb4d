package io.cachedresult.engine;

import io.cachedresult.CacheSettings;
import io.cachedresult.access.Access;

/**
 * Whether a cache is in pass-through mode: then it is a plain map whose results expire, but in which
 * nothing is evicted, bytes are not counted, and a full cache stores nothing more.
 */
final class PassThroughMode {

  /** Written under the lock, read by any thread. */
  private volatile CacheSettings settings;

  PassThroughMode(CacheSettings settings) {
    this.settings = settings;
  }

  boolean isOn() {
    return settings.isPassThrough();
  }

  /** Returns the settings of the cache, which tell of the mode. */
  CacheSettings settings() {
    return settings;
  }

  /** Switches the mode because an operator says so. Under the lock. */
  void turn(boolean isOn) {
    settings = Access.toApi().withPassThrough(settings, isOn);
  }
}
