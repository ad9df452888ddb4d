package io.cachedresult.examples;

import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The tiles of the map. Thread-safe.
 *
 * <p>{@code CachedMapTiles} hands the same array to all who ask for a tile: nobody may write into it.
 */
class MapTiles {

  private final Mandelbrot mandelbrot;
  private final Executor painters;

  MapTiles(Mandelbrot mandelbrot, Executor painters) {
    this.mandelbrot = mandelbrot;
    this.painters = painters;
  }

  /** The tile of a {@link TileAddress} as a PNG file, when it is ready. */
  @CachedResult(maximumMemory = "64MB")
  @SuppressWarnings("MUTABLE_RESULT") // whoever is given a tile only writes it out
  CompletableFuture<byte[]> tile(int zoom, int x, int y) {
    TileAddress address = new TileAddress(zoom, x, y);
    return CompletableFuture.supplyAsync(() -> mandelbrot.png(address), painters);
  }
}
