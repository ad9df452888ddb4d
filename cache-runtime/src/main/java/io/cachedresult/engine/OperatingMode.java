package io.cachedresult.engine;

import io.cachedresult.CacheSettings;
import io.cachedresult.access.Access;
import io.cachedresult.access.ModeCommand;

/**
 * The mode of a cache. In pass-through mode, results expire, but none are evicted, bytes are not
 * counted, and a full cache stores no more results. A cache that is bypassed stores nothing at all.
 */
final class OperatingMode {

  /** Written under the lock, read by any thread. */
  private volatile CacheSettings settings;

  /** Guarded by the lock. */
  private ModeCommand obeyed = ModeCommand.NONE;

  OperatingMode(CacheSettings settings) {
    this.settings = settings;
  }

  /** Returns whether the cache is in pass-through mode. */
  boolean isPassThrough() {
    return settings.isPassThrough();
  }

  /** Returns whether nothing may be stored. */
  boolean isBypassed() {
    return settings.isBypassed();
  }

  /** Returns the settings of the cache, including its mode. */
  CacheSettings settings() {
    return settings;
  }

  /**
   * Switches the mode at an operator's command. Under the lock.
   *
   * @return false if this command or a later one was obeyed before
   */
  boolean obey(ModeCommand command) {
    if (command.number() <= obeyed.number()) {
      return false;
    }
    obeyed = command;
    settings = Access.toApi().withMode(settings, command.mode());
    return true;
  }
}
