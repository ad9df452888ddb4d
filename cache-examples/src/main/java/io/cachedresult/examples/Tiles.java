package io.cachedresult.examples;

import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Paints tiles, at once or on other threads. Thread-safe.
 *
 * <p>{@code CachedTiles} hands the same array to all who ask for a tile: nobody may write into it.
 * Where callers cannot be trusted with that, return something that cannot be changed.
 */
class Tiles {

  private final Executor painters;
  private final AtomicInteger painted = new AtomicInteger();

  Tiles(Executor painters) {
    this.painters = painters;
  }

  /** The tile as a PNG file. */
  @CachedResult(maximumMemory = "8MB")
  @SuppressWarnings("MUTABLE_RESULT") // whoever is given a tile only writes it out
  byte[] tile(int zoom, int x, int y) {
    return paint(new TileAddress(zoom, x, y));
  }

  /** The tile as a PNG file, when it is ready. */
  @CachedResult(maximumMemory = "8MB")
  @SuppressWarnings("MUTABLE_RESULT") // whoever is given a tile only writes it out
  CompletableFuture<byte[]> tileLater(int zoom, int x, int y) {
    return CompletableFuture.supplyAsync(() -> paint(new TileAddress(zoom, x, y)), painters);
  }

  /** How many tiles were painted. */
  final int painted() {
    return painted.get();
  }

  private byte[] paint(TileAddress address) {
    painted.incrementAndGet();
    return Mandelbrot.QUICK.png(address);
  }
}
