package io.cachedresult.examples.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.ResultCache;
import io.cachedresult.examples.mandelbrot.MandelbrotPainter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedTileServersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();

  private SharedTileServers servers;
  private SharedTileServers.Member first;
  private SharedTileServers.Member second;

  @BeforeEach
  void start() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    TileServerSettings settings = new TileServerSettings(anyPort, Optional.empty());
    servers = SharedTileServers.start(Collections.nCopies(2, settings), MandelbrotPainter.QUICK);
    first = servers.members().get(0);
    second = servers.members().get(1);
  }

  @AfterEach
  void stop() {
    servers.close();
  }

  private HttpResponse<byte[]> get(SharedTileServers.Member member, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(member.server().uri().resolve(path)).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private static String source(HttpResponse<byte[]> response) {
    return response.headers().firstValue("X-Cache").orElseThrow();
  }

  private static boolean isOver(long begunAt) {
    return System.nanoTime() - begunAt > PATIENCE.toNanos();
  }

  /**
   * On a busy machine, Redis may not answer within the 50 ms that a caller waits, and the tile is
   * painted twice. Other tiles are then requested.
   */
  @Test
  void tile_paintedByOneServer_isASharedHitOfTheOther() throws Exception {
    long begunAt = System.nanoTime();
    while (!(first.isSharing() && second.isSharing())) {
      assertThat(isOver(begunAt)).as("too late to connect").isFalse();
      LockSupport.parkNanos(1_000_000);
    }

    HttpResponse<byte[]> painted;
    HttpResponse<byte[]> found;
    int x = 0;
    do {
      assertThat(isOver(begunAt)).as("too late to share").isFalse();
      String path = "/tiles/12/" + x++ + "/0.png";
      painted = get(first, path);
      found = get(second, path);
    } while (!source(found).equals("shared"));

    assertThat(source(painted)).isEqualTo("miss");
    assertThat(found.body()).isEqualTo(painted.body());
    assertThat(second.registry().caches()).hasSize(1);
    ResultCache cache = second.registry().caches().iterator().next();
    assertThat(cache.stats().sharedHits()).isEqualTo(1);
    assertThat(first.registry().caches()).hasSize(1).doesNotContain(cache);
  }
}
