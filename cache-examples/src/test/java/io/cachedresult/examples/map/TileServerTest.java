package io.cachedresult.examples.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.examples.mandelbrot.MandelbrotPainter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileServerTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final CacheRegistry registry = new CacheRegistry();

  private TileServer server;

  @BeforeEach
  void start() throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    CacheEnvironment environment =
        CacheEnvironment.builder().registry(registry).settings(Map.of()).build();
    server = TileServer.start(
        new TileServerSettings(address, Optional.empty()), MandelbrotPainter.QUICK, environment);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<byte[]> send(String method, String path) throws Exception {
    // Not resolved, which would normalize hostile paths.
    URI target = URI.create(server.uri() + path.substring(1));
    HttpRequest request =
        HttpRequest.newBuilder(target).method(method, BodyPublishers.noBody()).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return send("GET", path);
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void tile_askedForTwice_comesFromTheCacheTheSecondTime() throws Exception {
    HttpResponse<byte[]> painted = get("/tiles/2/1/1.png");
    assertThat(painted.statusCode()).isEqualTo(200);
    assertThat(painted.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(painted.headers().firstValue("X-Cache")).contains("miss");
    assertThat(ImageIO.read(new ByteArrayInputStream(painted.body())).getWidth())
        .isEqualTo(128);

    HttpResponse<byte[]> found = get("/tiles/2/1/1.png");
    assertThat(found.headers().firstValue("X-Cache")).contains("hit");
    assertThat(found.body()).isEqualTo(painted.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tiles/",
        "/tiles/1/1",
        "/tiles/1/1/1.jpg",
        "/tiles/1/-1/1.png",
        "/tiles/1/1/x.png",
        "/tiles/1/1/1.png/",
        "/tiles/1/%31/1.png",
        "/tiles/1/1/9999999999.png",
        "/tiles/../1/1.png",
      })
  void tile_addressThatIsNone_saysHowItIsWritten(String path) throws Exception {
    HttpResponse<byte[]> response = get(path);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(text(response))
        .isEqualTo("Request a tile as /tiles/{zoom}/{x}/{y}.png, with whole numbers.\n");
  }

  @Test
  void tile_outsideThePicture_saysWhatThereIs() throws Exception {
    assertThat(text(get("/tiles/30/0/0.png"))).isEqualTo("The zoom must be from 0 to 29.\n");
    HttpResponse<byte[]> outside = get("/tiles/3/8/0.png");
    assertThat(outside.statusCode()).isEqualTo(400);
    assertThat(text(outside)).isEqualTo("At zoom 3, x and y must be from 0 to 7.\n");
    // Wrong addresses are not requests to the cache.
    assertThat(registry.caches()).allMatch(cache -> cache.stats().requests() == 0);
  }

  @Test
  void map_whileManyClientsAreSlow_isServed() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort());
        slow.add(socket);
        socket
            .getOutputStream()
            .write("GET /tiles/0/0/0.png HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
      }
      HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/tiles/1/0/0.png"))
          .timeout(Duration.ofSeconds(20))
          .build();
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void post_toTheMap_isNotAllowed() throws Exception {
    HttpResponse<byte[]> response = send("POST", "/tiles/2/1/1.png");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void head_ofAPage_hasItsLengthAndNoBody() throws Exception {
    HttpResponse<byte[]> response = send("HEAD", "/map.js");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValueAsLong("Content-Length").orElseThrow())
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/view.js/", "/../map.js", "/%2e%2e/TileServer.class", "/map"})
  void get_noFileOfThePage_isNotFound(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void get_dashboardAndEndpoints_areThereBesideTheMap() throws Exception {
    assertThat(text(get("/"))).contains("<title>Mandelbrot map</title>");
    assertThat(text(get("/dashboard/"))).contains("<title>Caches</title>");
    assertThat(text(get("/dashboard/lib/chart.js"))).startsWith("/*!\n * Chart.js v");
    assertThat(text(get("/api/cache/stats"))).contains("MapTilePainter.tile(int, int, int)");
  }
}
