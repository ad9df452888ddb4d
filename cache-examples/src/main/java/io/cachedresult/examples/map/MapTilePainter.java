package io.cachedresult.examples.map;

import io.cachedresult.CachedResult;
import io.cachedresult.examples.mandelbrot.MandelbrotPainter;
import io.cachedresult.examples.mandelbrot.TileAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Paints the tiles of the map. Thread-safe.
 *
 * <p>{@code CachedMapTilePainter} returns the same array to all callers, so no caller may change
 * it.
 */
class MapTilePainter {

  private final MandelbrotPainter mandelbrot;
  private final Executor painters;

  MapTilePainter(MandelbrotPainter mandelbrot, Executor painters) {
    this.mandelbrot = mandelbrot;
    this.painters = painters;
  }

  /** Returns the tile of a {@link TileAddress} as a PNG file, once it is painted. */
  @CachedResult(maximumMemory = "64MB")
  @SuppressWarnings("MUTABLE_RESULT") // callers only read it
  CompletableFuture<byte[]> tile(int zoom, int x, int y) {
    TileAddress address = new TileAddress(zoom, x, y);
    return CompletableFuture.supplyAsync(() -> mandelbrot.png(address), painters);
  }
}
