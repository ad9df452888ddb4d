package io.cachedresult.examples;

/**
 * One stream of requests, delivered without a cache and with one.
 *
 * @param atOnce how many tiles were painted at the same time, if there were so many
 * @param requests how many
 * @param distinct how many different ones
 * @param painted how many tiles were painted with the cache
 * @param hitRate of the cache
 * @param bytes what the cache took at the end
 * @param maximumBytes what it might have taken
 * @param uncachedNanos the time without the cache
 * @param cachedNanos the time with it, on average
 */
record DuplicatesRun(
    int atOnce,
    int requests,
    int distinct,
    int painted,
    double hitRate,
    long bytes,
    long maximumBytes,
    double uncachedNanos,
    double cachedNanos) {

  double speedUp() {
    return uncachedNanos / cachedNanos;
  }

  /**
   * The speed-up if hits took no time: 1 / (1 - hit rate), less what is lost where there are too few
   * tiles to keep all painters busy.
   */
  double idealSpeedUp() {
    double busy = (double) Math.min(distinct, atOnce) / atOnce;
    return busy / (1 - hitRate);
  }
}
