package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.cachedresult.CacheRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@Timeout(60)
class AttachTest {

  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  private HttpResponse<String> get(String path) {
    String base = "http://localhost:" + server.getAddress().getPort();
    return Monitored.send(HttpRequest.newBuilder(URI.create(base + path)).build());
  }

  private static CacheMonitor.Builder monitor() {
    return CacheMonitor.builder().registry(new CacheRegistry()).dashboardPath("/dashboard");
  }

  @Test
  void attachTo_aServer_answersBesideIt() {
    try (CacheMonitor monitor = monitor().attachTo(server)) {
      assertThat(monitor.port()).isEqualTo(server.getAddress().getPort());
      assertThat(get("/").statusCode()).isEqualTo(204);
      assertThat(get("/api").statusCode()).isEqualTo(204);
      assertThat(get("/api/cache/stats").statusCode()).isEqualTo(200);
      assertThat(get("/metrics").statusCode()).isEqualTo(200);
      assertThat(get("/dashboard/").body()).startsWith("<!doctype html>");
      assertThat(get("/dashboardx").statusCode()).isEqualTo(404);
      assertThat(get("/dashboard/x").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void dashboard_withoutTheSlash_isElsewhere() {
    try (CacheMonitor monitor = monitor().attachTo(server)) {
      assertThat(monitor.port()).isEqualTo(server.getAddress().getPort());
      assertThat(get("/dashboard").statusCode()).isEqualTo(308);
      assertThat(get("/dashboard").headers().firstValue("Location")).hasValue("/dashboard/");
    }
  }

  @Test
  void close_ofAnAttachedMonitor_leavesTheServer() {
    monitor().attachTo(server).close();

    assertThat(get("/api/cache/stats").statusCode()).isEqualTo(204);
    monitor().attachTo(server).close();
  }

  /** Servers of older releases use the first context of a path, and do not report the second. */
  @EnabledForJreRange(min = JRE.JAVA_25)
  @Test
  void attachTo_aPathThatIsTaken_changesNothing() {
    server.createContext("/metrics", exchange -> {
      exchange.sendResponseHeaders(202, -1);
      exchange.close();
    });

    assertThatThrownBy(() -> monitor().attachTo(server))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/metrics");
    assertThat(get("/metrics").statusCode()).isEqualTo(202);
    assertThat(get("/api/cache/stats").statusCode()).isEqualTo(204);
  }

  @Test
  void attachTo_aServerThatIsNotStarted_bearsSlowClients() throws IOException {
    HttpServer fresh =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    try (CacheMonitor monitor = monitor().attachTo(fresh)) {
      fresh.start();
      assertThat(statusDespiteSlowClients(fresh, monitor.port())).isEqualTo(200);
    } finally {
      fresh.stop(0);
    }
  }

  @Test
  void attachTo_aServerWithItsThreads_bearsSlowClients() throws IOException {
    HttpServer fresh =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    try (ServerThreads threads = new ServerThreads()) {
      fresh.setExecutor(threads);
      try (CacheMonitor monitor = monitor().attachTo(fresh)) {
        fresh.start();
        assertThat(statusDespiteSlowClients(fresh, monitor.port())).isEqualTo(200);
      } finally {
        fresh.stop(0);
      }
    }
  }

  /** Returns the status of a health check while many clients do not finish their requests. */
  private static int statusDespiteSlowClients(HttpServer server, int port) throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        slow.add(socket);
        socket
            .getOutputStream()
            .write("GET /api/cache/health HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
      }
      String health = "http://localhost:" + server.getAddress().getPort() + "/api/cache/health";
      HttpRequest request = HttpRequest.newBuilder(URI.create(health))
          .timeout(Duration.ofSeconds(20))
          .build();
      return Monitored.send(request).statusCode();
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void dashboardPath_elsewhere_isRejected() {
    assertThatThrownBy(() -> CacheMonitor.builder().dashboardPath("/x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
