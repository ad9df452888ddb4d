package io.cachedresult.examples;

import io.cachedresult.ResultCache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Delivers one stream of requests without a cache and with one.
 *
 * <p>The more duplicates, the shorter the run with a cache, and the less sure its time. So it is
 * repeated, each time with a new cache, until both sides have painted about as many tiles. They
 * take turns after each quarter, so that a slow moment of the machine falls on both.
 */
final class DuplicatesTrial {

  private static final int TURNS = 4;

  private final Delivery delivery;
  private final RequestStream<TileAddress> stream;
  private final Executor painters;
  private final Progress progress;
  private final List<byte[]> expected = new ArrayList<>();
  private final List<List<byte[]>> answers = new ArrayList<>();
  private CachedTiles cached;
  private long uncachedNanos;
  private long cachedNanos;

  private DuplicatesTrial(
      Delivery delivery, RequestStream<TileAddress> stream, Executor painters, Progress progress) {
    this.delivery = delivery;
    this.stream = stream;
    this.painters = painters;
    this.progress = progress;
    this.cached = new CachedTiles(painters);
  }

  /**
   * Measures.
   *
   * @throws UnexpectedResult if a tile is wrong, or was painted more often than once
   */
  static DuplicatesRun run(
      Delivery delivery, RequestStream<TileAddress> stream, Executor painters, Progress progress) {
    return new DuplicatesTrial(delivery, stream, painters, progress).run();
  }

  private DuplicatesRun run() {
    int rounds = stream.requests().size() / stream.distinct();
    Tiles uncached = new Tiles(painters);
    for (int turn = 0; turn < TURNS; turn++) {
      long start = System.nanoTime();
      expected.addAll(delivery.deliver(uncached, quarter(turn)));
      uncachedNanos += System.nanoTime() - start;
      progress.add(quarter(turn).size());
      // A quarter of all quarters of all rounds.
      for (int i = turn * rounds; i < (turn + 1) * rounds; i++) {
        deliverCached(i % TURNS);
      }
    }
    answers.forEach(this::checkAnswers);
    ResultCache cache = delivery.cacheOf(cached);
    return new DuplicatesRun(
        delivery.atOnce(),
        stream.requests().size(),
        stream.distinct(),
        cached.painted(),
        cache.stats().hitRate(),
        cache.memory(),
        cache.settings().maximumMemory().orElse(cache.settings().sharedMemory()),
        uncachedNanos,
        (double) cachedNanos / rounds);
  }

  private void deliverCached(int quarter) {
    if (quarter == 0) {
      cached = new CachedTiles(painters);
      answers.add(new ArrayList<>());
    }
    int before = cached.painted();
    long start = System.nanoTime();
    List<byte[]> delivered = delivery.deliver(cached, quarter(quarter));
    cachedNanos += System.nanoTime() - start;
    progress.add(cached.painted() - before);
    answers.get(answers.size() - 1).addAll(delivered);
    if (quarter == TURNS - 1) {
      UnexpectedResult.unless(
          cached.painted() == stream.distinct(),
          "%d different tiles were asked for, and %d were painted.",
          stream.distinct(),
          cached.painted());
    }
  }

  private List<TileAddress> quarter(int number) {
    int size = stream.requests().size();
    return stream.requests().subList(number * size / TURNS, (number + 1) * size / TURNS);
  }

  private void checkAnswers(List<byte[]> delivered) {
    UnexpectedResult.unless(
        Arrays.deepEquals(expected.toArray(), delivered.toArray()),
        "The cache gave other tiles than the class without a cache.");
  }
}
