package io.cachedresult.monitor;

import javax.management.MXBean;

/**
 * The caches of one name as JMX shows them, by the name {@code
 * io.cachedresult:type=Cache,name="…"}. Several caches of a name are added up.
 */
@MXBean
public interface CacheMXBean {

  /** How many caches of the name live. */
  int getInstances();

  /** The calls that were hits. */
  long getHits();

  /** The calls that were misses. */
  long getMisses();

  /** The share of calls that were hits, 0 to 100; 0 where there was no call. */
  double getHitRatePercent();

  /** The results that are stored. */
  long getCurrentItems();

  /** The most results that are stored. */
  long getMaximumItems();

  /** The bytes that the stored results take. */
  long getCurrentBytes();

  /** The bytes that they take at most; -1 if only the bound of all caches together holds. */
  long getMaximumBytes();

  /** The results that gave way to others. */
  long getEvictions();

  /** Those of them that did so for their bytes. */
  long getMemoryEvictions();

  /** The bytes of all results that gave way to others. */
  long getEvictionBytes();

  /** The results that were not kept, since they were too large or could not be weighed. */
  long getRejections();

  /** The results that were removed because of their age. */
  long getExpirations();

  /** The computations that have ended, with a result or with a failure. */
  long getLoads();

  /** The computations that have ended with a failure. */
  long getFailures();

  /** Milliseconds that a computation took on average; 0 where there was none. */
  double getMeanLoadMillis();

  /** Whether a cache is only a plain map, as {@code DISABLE_RESULT_CACHE} makes it. */
  boolean isFallback();

  /** Removes all results. */
  void clear();

  /** Turns the caches into plain maps, without losing a call. */
  void fallBack();

  /** Turns them back into caches. */
  void resume();
}
