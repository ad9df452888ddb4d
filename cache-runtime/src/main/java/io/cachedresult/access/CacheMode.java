package io.cachedresult.access;

/** How a cache works, as an operator or a setting says. */
public enum CacheMode {
  /** Within its limits. */
  NORMAL,
  /** As a plain map; see {@link io.cachedresult.CacheRegistry#passThrough()}. */
  PASS_THROUGH,
  /** Without storing anything; see {@link io.cachedresult.CacheRegistry#bypass()}. */
  BYPASS
}
