package io.cachedresult.examples;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * One stream of requests, delivered without a cache and with one.
 *
 * @param atOnce how many tiles were painted at the same time, if there were so many
 * @param requests how many
 * @param distinct how many different ones
 * @param painted how many tiles were painted with the cache
 * @param hitRate of the cache
 * @param uncachedNanos the time without the cache
 * @param cachedNanos the time with it, on average
 */
record DuplicatesRun(
    int atOnce,
    int requests,
    int distinct,
    int painted,
    double hitRate,
    double uncachedNanos,
    double cachedNanos) {

  /**
   * Measures. The more duplicates, the shorter the run with a cache, and the less sure its time. So
   * it is repeated, each time with a new cache, until both sides have painted about as many tiles.
   *
   * @throws UnexpectedResult if a tile is wrong, or was painted more often than once
   */
  static DuplicatesRun of(
      Delivery delivery, RequestStream<TileAddress> stream, Executor painters, Progress progress) {
    List<TileAddress> requests = stream.requests();
    long start = System.nanoTime();
    List<byte[]> expected = delivery.deliver(new Tiles(painters), requests);
    long uncachedNanos = System.nanoTime() - start;
    progress.add(requests.size());

    int rounds = requests.size() / stream.distinct();
    long cachedNanos = 0;
    double hitRate = 0;
    int painted = 0;
    for (int round = 0; round < rounds; round++) {
      CachedTiles tiles = new CachedTiles(painters);
      start = System.nanoTime();
      List<byte[]> answers = delivery.deliver(tiles, requests);
      cachedNanos += System.nanoTime() - start;
      hitRate = delivery.cacheOf(tiles).stats().hitRate();
      painted = tiles.painted();
      check(stream, painted, expected, answers);
      progress.add(stream.distinct());
    }
    return new DuplicatesRun(
        delivery.atOnce(),
        requests.size(),
        stream.distinct(),
        painted,
        hitRate,
        uncachedNanos,
        (double) cachedNanos / rounds);
  }

  private static void check(
      RequestStream<?> stream, int painted, List<byte[]> expected, List<byte[]> answers) {
    UnexpectedResult.unless(
        painted == stream.distinct(),
        "%d different tiles were asked for, and %d were painted.",
        stream.distinct(),
        painted);
    UnexpectedResult.unless(
        Arrays.deepEquals(expected.toArray(), answers.toArray()),
        "The cache gave other tiles than the class without a cache.");
  }

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
