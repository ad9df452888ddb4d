package io.cachedresult.monitor;

import javax.management.MXBean;

/**
 * Shows the caches of one name in JMX, under the object name {@code
 * io.cachedresult:type=Cache,name="…"}. The figures of several caches of one name are added up.
 */
@MXBean
public interface CacheMXBean {

  /** Returns the number of live caches of this name. */
  int getInstances();

  /** Returns the number of hits. */
  long getHits();

  /** Returns the number of misses. */
  long getMisses();

  /** Returns the hit rate in percent, from 0 to 100, or 0 before the first call. */
  double getHitRatePercent();

  /** Returns the number of stored results. */
  long getCurrentItems();

  /** Returns the largest number of results that may be stored, or -1 if only memory limits it. */
  long getMaximumItems();

  /** Returns the size of the stored results in bytes. */
  long getCurrentBytes();

  /** Returns the largest size in bytes, or -1 if only the limit of all caches together applies. */
  long getMaximumBytes();

  /** Returns the number of evicted results. */
  long getEvictions();

  /** Returns the number of results that were evicted because of a memory limit. */
  long getMemoryEvictions();

  /** Returns the size of all evicted results in bytes. */
  long getEvictionBytes();

  /**
   * Returns the number of results that were not cached because they were too large or could not be
   * weighed.
   */
  long getRejections();

  /** Returns the number of expired results. */
  long getExpirations();

  /** Returns the number of failed background refreshes. */
  long getRefreshFailures();

  /** Returns the number of hits that waited for a computation of another call. */
  long getWaits();

  /** Returns the number of finished computations, including failed ones. */
  long getLoads();

  /** Returns the number of failed computations. */
  long getFailures();

  /** Returns the mean duration of a computation in milliseconds, or 0 before the first one. */
  double getMeanLoadMillis();

  /**
   * Returns the mean duration of a computation without the computations that it ran or waited for,
   * in milliseconds, or 0 before the first one.
   */
  double getMeanOwnLoadMillis();

  /**
   * Returns an estimate of the time that hits have saved, except for those that waited, in
   * milliseconds.
   */
  double getTimeSavedMillis();

  /** Returns the number of results that were stored, whether computed or put. */
  long getPuts();

  /** Returns whether any of the caches shares its results with other processes. */
  boolean isShared();

  /** Returns the number of misses whose result was found in the second tier. */
  long getSharedHits();

  /** Returns whether the process is connected to the second tier; false if there is none. */
  boolean isSharedTierConnected();

  /** Returns whether the second tier is bypassed because it has failed too often. */
  boolean isSharedTierBypassed();

  /**
   * Returns the number of failed requests to the second tier, or -1 if there is none. All caches of
   * a tier return the same number.
   */
  long getSharedTierFailures();

  /** Returns whether any of the caches is in pass-through mode, by a setting or an operator. */
  boolean isPassThrough();

  /** Returns whether any of the caches is bypassed, by a setting or an operator. */
  boolean isBypassed();

  /** Removes all results. */
  void clear();

  /**
   * Switches the caches to pass-through mode, in which a cache is a plain map without eviction.
   * Results are still cached. Calls in progress are not affected.
   */
  void passThrough();

  /**
   * Removes all results, and bypasses the caches: every call computes, and nothing is cached. Calls
   * in progress are not affected.
   */
  void bypass();

  /** Ends pass-through mode and bypassing. */
  void resume();
}
