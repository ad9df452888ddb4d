package io.cachedresult.access;

import io.cachedresult.ResultCache;

/** A cache within the engine, before users get to see it. */
public interface EngineCache extends ResultCache {

  /** Registers the cache that users hold, and keeps it alive. */
  void register(ResultCache cache);
}
