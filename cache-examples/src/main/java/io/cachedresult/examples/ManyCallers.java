package io.cachedresult.examples;

import io.cachedresult.ResultCache;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Threads that share the requests: each takes the next one, asks for a future, and waits for it.
 * They often ask for a tile that is being painted for another; then they share that one.
 */
final class ManyCallers implements Delivery {

  private final Executor threads;
  private final int number;
  private final int painters;

  /**
   * Uses threads of an executor.
   *
   * @param number how many, at most as many as the executor has free
   * @param painters how many threads paint, 1 to {@code number}
   */
  ManyCallers(Executor threads, int number, int painters) {
    this.threads = threads;
    this.number = number;
    this.painters = painters;
  }

  @Override
  public List<byte[]> deliver(Tiles tiles, List<TileAddress> requests) {
    byte[][] answers = new byte[requests.size()][];
    AtomicInteger next = new AtomicInteger();
    Runnable caller = () -> {
      for (int i = next.getAndIncrement(); i < answers.length; i = next.getAndIncrement()) {
        TileAddress request = requests.get(i);
        answers[i] = tiles.tileLater(request.zoom(), request.x(), request.y()).join();
      }
    };
    CompletableFuture<?>[] callers = Stream.generate(
            () -> CompletableFuture.runAsync(caller, threads))
        .limit(number)
        .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(callers).join();
    return Arrays.asList(answers);
  }

  @Override
  public int atOnce() {
    return painters;
  }

  @Override
  public ResultCache cacheOf(CachedTiles tiles) {
    return tiles.tileLaterCache();
  }
}
