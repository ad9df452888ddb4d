package io.cachedresult.examples.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.examples.mandelbrot.TileAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePainterTest {

  private static final int CALLERS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @Test
  void tileLater_manyCallersBeforeItIsPainted_paintsOnce() throws Exception {
    Queue<Runnable> toPaint = new ConcurrentLinkedQueue<>();
    CachedTilePainter tiles = new CachedTilePainter(toPaint::add);
    Callable<CompletableFuture<byte[]>> caller = () -> tiles.tileLater(0, 0, 0);
    List<CompletableFuture<byte[]>> futures = new ArrayList<>();
    for (var asked : threads.invokeAll(Collections.nCopies(CALLERS, caller))) {
      futures.add(asked.get());
    }
    assertThat(toPaint).hasSize(1);
    assertThat(futures).noneMatch(CompletableFuture::isDone);

    toPaint.remove().run();
    byte[] tile = futures.get(0).join();
    assertThat(futures).allSatisfy(future -> assertThat(future.join()).isSameAs(tile));
    assertThat(tiles.painted()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 70, 90, 100})
  void request_manyCallers_paintsEachDistinctTileOnce(int duplicatesPercent) {
    RequestStream<TileAddress> stream =
        RequestStream.of(TileAddress.coast(1), 20, duplicatesPercent, 1);
    CachedTilePainter tiles = new CachedTilePainter(Runnable::run);
    List<byte[]> cached = new ConcurrentCallers(threads, CALLERS).request(tiles, stream.requests());
    assertThat(tiles.painted()).isEqualTo(stream.distinct());
    assertThat(tiles.tileLaterCache().stats().hits()).isEqualTo(20 - stream.distinct());

    List<byte[]> uncached =
        new SingleCaller().request(new TilePainter(Runnable::run), stream.requests());
    assertThat(cached.toArray(byte[][]::new)).isDeepEqualTo(uncached.toArray(byte[][]::new));
  }

  @Test
  void request_withoutCache_paintsForEachRequest() {
    RequestStream<TileAddress> stream = RequestStream.of(TileAddress.coast(1), 20, 90, 1);
    TilePainter tiles = new TilePainter(Runnable::run);
    new SingleCaller().request(tiles, stream.requests());
    assertThat(tiles.painted()).isEqualTo(20);
  }
}
