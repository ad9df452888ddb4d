package io.cachedresult.examples.duplicates;

import io.cachedresult.ResultCache;
import io.cachedresult.examples.mandelbrot.TileAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Threads that share the requests: each takes the next request, calls for a future, and waits for
 * it. They often request a tile that is already being painted for another; then they share it.
 */
final class ConcurrentCallers implements TileClient {

  private final Executor threads;
  private final int number;

  /**
   * Uses the threads of an executor.
   *
   * @param number the number of callers, at most as many as the executor has idle threads
   */
  ConcurrentCallers(Executor threads, int number) {
    this.threads = threads;
    this.number = number;
  }

  @Override
  public List<byte[]> request(TilePainter painter, List<TileAddress> addresses) {
    byte[][] tiles = new byte[addresses.size()][];
    AtomicInteger next = new AtomicInteger();
    Runnable caller = () -> {
      for (int i = next.getAndIncrement(); i < tiles.length; i = next.getAndIncrement()) {
        TileAddress address = addresses.get(i);
        tiles[i] = painter.tileLater(address.zoom(), address.x(), address.y()).join();
      }
    };
    CompletableFuture<?>[] callers = Stream.generate(
            () -> CompletableFuture.runAsync(caller, threads))
        .limit(number)
        .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(callers).join();
    return Arrays.asList(tiles);
  }

  @Override
  public ResultCache cacheOf(CachedTilePainter painter) {
    return painter.tileLaterCache();
  }
}
