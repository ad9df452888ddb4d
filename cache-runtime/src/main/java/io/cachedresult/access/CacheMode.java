package io.cachedresult.access;

/** The modes of a cache, chosen by an operator or a setting. */
public enum CacheMode {
  /** Stores results within the limits of the cache. */
  NORMAL,
  /** Stores results, but evicts none; see {@link io.cachedresult.CacheRegistry#passThrough()}. */
  PASS_THROUGH,
  /** Stores nothing; see {@link io.cachedresult.CacheRegistry#bypass()}. */
  BYPASS
}
