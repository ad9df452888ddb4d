package io.cachedresult.examples.duplicates;

import io.cachedresult.ResultCache;
import io.cachedresult.examples.mandelbrot.TileAddress;
import io.cachedresult.examples.report.BestOfRounds;
import io.cachedresult.examples.report.ProgressLine;
import io.cachedresult.examples.report.UnexpectedResultException;
import io.cachedresult.examples.report.WorkSlices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Requests the same tiles without a cache and with an initially empty one, and keeps the best
 * times. The two take turns after each slice of requests, so that other programs slow both down.
 */
final class DuplicateTrial {

  /** The number of requests in a slice: one for each of the concurrent callers. */
  private static final int SLICE = 8;

  private enum Contestant {
    UNCACHED,
    CACHED
  }

  private final TileClient client;
  private final RequestStream<TileAddress> stream;
  private final Executor painters;
  private final BestOfRounds<Contestant> best;

  private DuplicateTrial(
      TileClient client,
      RequestStream<TileAddress> stream,
      Executor painters,
      BestOfRounds<Contestant> best) {
    this.client = client;
    this.stream = stream;
    this.painters = painters;
    this.best = best;
  }

  /**
   * Measures in rounds, for about as long as specified.
   *
   * @throws UnexpectedResultException if a tile is wrong, or was painted more than once
   */
  static DuplicateResult run(
      TileClient client,
      RequestStream<TileAddress> stream,
      Executor painters,
      Duration longest,
      ProgressLine progress) {
    BestOfRounds<Contestant> best = new BestOfRounds<>(longest, System::nanoTime);
    return new DuplicateTrial(client, stream, painters, best).run(progress);
  }

  private DuplicateResult run(ProgressLine progress) {
    CachedTilePainter cached = new CachedTilePainter(painters);
    for (int round = 0; best.startRound(); round++) {
      cached = new CachedTilePainter(painters);
      runOnce(round, new TilePainter(painters), cached);
      progress.step();
    }
    ResultCache cache = client.cacheOf(cached);
    return new DuplicateResult(
        stream.distinct(),
        cached.painted(),
        cache.stats().hitRate(),
        cache.memory(),
        best.nanos(Contestant.UNCACHED),
        best.nanos(Contestant.CACHED));
  }

  private void runOnce(int round, TilePainter uncached, CachedTilePainter cached) {
    List<byte[]> expected = new ArrayList<>();
    List<byte[]> tiles = new ArrayList<>();
    List<List<TileAddress>> slices = WorkSlices.of(stream.requests(), SLICE);
    for (int slice = 0; slice < slices.size(); slice++) {
      List<TileAddress> addresses = slices.get(slice);
      boolean isCachedFirst = (round + slice) % 2 == 0;
      if (isCachedFirst) {
        tiles.addAll(request(cached, Contestant.CACHED, slice, addresses));
      }
      expected.addAll(request(uncached, Contestant.UNCACHED, slice, addresses));
      if (!isCachedFirst) {
        tiles.addAll(request(cached, Contestant.CACHED, slice, addresses));
      }
    }
    check(cached, expected, tiles);
  }

  private List<byte[]> request(
      TilePainter painter, Contestant contestant, int slice, List<TileAddress> addresses) {
    long start = System.nanoTime();
    List<byte[]> tiles = client.request(painter, addresses);
    best.add(contestant, slice, System.nanoTime() - start);
    return tiles;
  }

  private void check(CachedTilePainter cached, List<byte[]> expected, List<byte[]> tiles) {
    UnexpectedResultException.throwUnless(
        cached.painted() == stream.distinct(),
        "%d different tiles were requested, and %d were painted.",
        stream.distinct(),
        cached.painted());
    UnexpectedResultException.throwUnless(
        Arrays.deepEquals(expected.toArray(), tiles.toArray()),
        "The cache returned tiles that differ from those without a cache.");
  }
}
