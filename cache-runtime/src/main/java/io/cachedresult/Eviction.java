package io.cachedresult;

/** Which entry gives way when a cache is full. */
public enum Eviction {
  /** The least recently used one. */
  LRU,

  /** TODO. */
  SCAN_RESISTANT
}
