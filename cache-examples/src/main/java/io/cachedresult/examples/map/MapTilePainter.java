package io.cachedresult.examples.map;

import io.cachedresult.CachedResult;
import io.cachedresult.examples.mandelbrot.MandelbrotPainter;
import io.cachedresult.examples.mandelbrot.TileAddress;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Paints the tiles of the map. Thread-safe. If {@code CACHE_REDIS_URI} is set, servers share their
 * tiles, so all of them must paint in the same way.
 *
 * <p>{@code CachedMapTilePainter} returns the same array to all callers, so no caller may change
 * it.
 */
class MapTilePainter {

  private final MandelbrotPainter mandelbrot;
  private final Executor painters;
  private final Set<TileAddress> painted = ConcurrentHashMap.newKeySet();

  MapTilePainter(MandelbrotPainter mandelbrot, Executor painters) {
    this.mandelbrot = mandelbrot;
    this.painters = painters;
  }

  /** Returns the tile of a {@link TileAddress} as a PNG file, once it is painted. */
  @CachedResult(maximumMemory = "64MB", shared = true)
  @SuppressWarnings("MUTABLE_RESULT") // callers only read it
  CompletableFuture<byte[]> tile(int zoom, int x, int y) {
    TileAddress address = new TileAddress(zoom, x, y);
    painted.add(address);
    return CompletableFuture.supplyAsync(() -> mandelbrot.png(address), painters);
  }

  /** Returns whether this painter has painted a tile since this method was last called for it. */
  boolean takePainted(TileAddress address) {
    return painted.remove(address);
  }
}
