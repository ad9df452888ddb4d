package io.cachedresult.examples.duplicates;

import io.cachedresult.CachedResult;
import io.cachedresult.examples.mandelbrot.MandelbrotPainter;
import io.cachedresult.examples.mandelbrot.TileAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Paints tiles, in the calling thread or in others. Thread-safe.
 *
 * <p>{@code CachedTilePainter} returns the same array to all callers, so no caller may change it.
 * If callers cannot be trusted with that, return an immutable type.
 */
class TilePainter {

  private final Executor painters;
  private final AtomicInteger painted = new AtomicInteger();

  /**
   * Creates a painter.
   *
   * @param painters runs the painting of {@link #tileLater}
   */
  TilePainter(Executor painters) {
    this.painters = painters;
  }

  /** Returns a tile as a PNG file. */
  @CachedResult(maximumMemory = "8MB")
  @SuppressWarnings("MUTABLE_RESULT") // callers only read it
  byte[] tile(int zoom, int x, int y) {
    return paint(new TileAddress(zoom, x, y));
  }

  /** Returns a tile as a PNG file, once it is painted. */
  @CachedResult(maximumMemory = "8MB")
  @SuppressWarnings("MUTABLE_RESULT") // callers only read it
  CompletableFuture<byte[]> tileLater(int zoom, int x, int y) {
    return CompletableFuture.supplyAsync(() -> paint(new TileAddress(zoom, x, y)), painters);
  }

  /** Returns how many tiles were painted. */
  final int painted() {
    return painted.get();
  }

  private byte[] paint(TileAddress address) {
    painted.incrementAndGet();
    return MandelbrotPainter.QUICK.png(address);
  }
}
