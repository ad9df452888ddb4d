package io.cachedresult.access;

import io.cachedresult.ResultCache;

/** The engine of a cache, behind the object that users hold. */
public interface EngineCache extends ResultCache {

  /** Registers the object that users hold, and keeps it alive. */
  void register(ResultCache cache);
}
