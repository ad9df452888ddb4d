package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.cachedresult.LruCache;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AccessTest {

  private static final String TOKEN = "0123456789abcdef!~";

  private static int status(String response) {
    assertThat(response).startsWith("HTTP/1.1 ");
    return Integer.parseInt(response.substring(9, 12));
  }

  private static String hosted(Monitored monitored, String... headers) throws IOException {
    String[] lines = new String[headers.length + 2];
    lines[0] = "GET /api/cache/stats HTTP/1.1";
    System.arraycopy(headers, 0, lines, 1, headers.length);
    lines[headers.length + 1] = "Connection: close";
    return monitored.raw(lines);
  }

  @Test
  void host_ofLoopbackWithThePort_isAnswered() throws IOException {
    try (Monitored monitored = new Monitored()) {
      int port = monitored.monitor.port();
      for (String name : List.of("localhost", "127.0.0.1", "[::1]", "LocalHost")) {
        assertThat(status(hosted(monitored, "Host: " + name + ':' + port))).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:PORT",
        "localhost",
        "localhost:1",
        "localhost.:PORT",
        "localhost:PORT.evil.example",
        "localhost:PORT@evil.example",
        "localhost.evil.example:PORT",
        "127.0.0.1.nip.io:PORT",
        "127.1:PORT",
        "0.0.0.0:PORT",
        "",
      })
  void host_ofAnotherName_is403(String host) throws IOException {
    try (Monitored monitored = new Monitored()) {
      String named = host.replace("PORT", Integer.toString(monitored.monitor.port()));

      assertThat(status(hosted(monitored, "Host: " + named))).isEqualTo(403);
    }
  }

  @Test
  void host_thatIsMissingOrTwice_is400() throws IOException {
    try (Monitored monitored = new Monitored()) {
      String ours = "Host: localhost:" + monitored.monitor.port();

      assertThat(status(hosted(monitored))).isEqualTo(400);
      assertThat(status(hosted(monitored, ours, ours))).isEqualTo(400);
      assertThat(status(hosted(monitored, ours, "Host: evil.example"))).isEqualTo(400);
      assertThat(status(monitored.raw("GET /api/cache/stats HTTP/1.0"))).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/api/cache/stats",
        "http://localhost:PORT/api/cache/stats",
        "//evil.example/api/cache/stats",
        "http:/api/cache/stats",
      })
  void target_thatNamesAHost_is400(String target) throws IOException {
    try (Monitored monitored = new Monitored()) {
      String port = Integer.toString(monitored.monitor.port());
      String response = monitored.raw(
          "GET " + target.replace("PORT", port) + " HTTP/1.1",
          "Host: localhost:" + port,
          "Connection: close");

      assertThat(status(response)).isEqualTo(400);
    }
  }

  @Test
  void allowedHost_inAnyCase_isAnswered() throws IOException {
    try (Monitored monitored =
        new Monitored(builder -> builder.allowedHost("Caches.Example.org"))) {
      assertThat(status(hosted(monitored, "Host: caches.example.ORG"))).isEqualTo(200);
      assertThat(status(hosted(monitored, "Host: caches.example.org:1"))).isEqualTo(403);
    }
  }

  @Test
  void origin_ofAnotherPage_is403() {
    try (Monitored monitored = new Monitored()) {
      LruCache<Object, Object> cache = monitored.cache("a");
      cache.put(1, 1);
      int port = monitored.monitor.port();
      for (String origin : List.of(
          "null",
          "",
          "http://evil.example",
          "http://localhost",
          "http://localhost:1",
          "http://localhost:" + port + ".evil.example",
          "file://localhost:" + port,
          "localhost:" + port)) {
        HttpResponse<String> response =
            monitored.send("POST", "/api/cache/clear", "X-Requested-With", "x", "Origin", origin);
        assertThat(response.statusCode()).as(origin).isEqualTo(403);
      }
      assertThat(cache.size()).isEqualTo(1);
    }
  }

  @Test
  void origin_ofOurPage_isAnswered() {
    try (Monitored monitored = new Monitored()) {
      String ours = "http://localhost:" + monitored.monitor.port();

      assertThat(monitored
              .send("POST", "/api/cache/clear", "X-Requested-With", "x", "Origin", ours)
              .statusCode())
          .isEqualTo(200);
      assertThat(monitored.get("/", "Sec-Fetch-Site", "none").statusCode()).isEqualTo(200);
      assertThat(monitored.get("/", "Sec-Fetch-Site", "same-origin").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void crossSiteRequests_thatABrowserTellsOf_are403() {
    try (Monitored monitored = new Monitored()) {
      HttpResponse<String> response =
          monitored.get("/api/cache/stats", "Sec-Fetch-Site", "cross-site");

      assertThat(response.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void linksFromOtherSites_thatSomebodyFollows_areAnswered() {
    try (Monitored monitored = new Monitored()) {
      HttpResponse<String> response =
          monitored.get("/", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate");

      assertThat(response.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void changes_withoutTheHeader_are403() {
    try (Monitored monitored = new Monitored()) {
      LruCache<Object, Object> cache = monitored.cache("a");
      cache.put(1, 1);

      assertThat(monitored.send("POST", "/api/cache/clear").statusCode()).isEqualTo(403);
      assertThat(monitored
              .send("POST", "/api/cache/clear", "X-Requested-With", " ")
              .statusCode())
          .isEqualTo(403);
      assertThat(cache.size()).isEqualTo(1);
    }
  }

  @Test
  void answers_whateverIsAsked_allowNoOtherOriginAndSetNoCookies() {
    try (Monitored monitored = new Monitored()) {
      String preflight = "Access-Control-Request-Method";
      for (HttpResponse<String> response : List.of(
          monitored.get("/"),
          monitored.get("/api/cache/stats"),
          monitored.get("/x"),
          monitored.send("OPTIONS", "/api/cache/clear", preflight, "POST"))) {
        assertThat(response.headers().map().keySet())
            .noneMatch(name -> name.toLowerCase().startsWith("access-control"))
            .doesNotContain("set-cookie", "server");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
            .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self';"
                + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
            .isIn("no-store", "no-cache");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics",
        "/api/cache/stats",
        "/api/cache/config",
        "/api/cache/entries?cache=a",
        "/api/cache/health",
      })
  void token_thatIsMissingOrWrong_is401(String path) {
    try (Monitored monitored = new Monitored(builder -> builder.token(TOKEN))) {
      for (String given : List.of(
          "", "Bearer", "Bearer ", "Bearer " + TOKEN + "x", "Basic " + TOKEN, TOKEN, "Bearer é")) {
        HttpResponse<String> response = monitored.get(path, "Authorization", given);
        assertThat(response.statusCode()).as(given).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(response.body()).doesNotContain(TOKEN);
      }
      assertThat(monitored.get(path).statusCode()).isEqualTo(401);
      assertThat(monitored
              .get(path, "Authorization", "Bearer " + TOKEN, "Authorization", "Bearer " + TOKEN)
              .statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void token_thatIsRight_isAnswered() {
    try (Monitored monitored = new Monitored(builder -> builder.token(TOKEN))) {
      String right = "Bearer " + TOKEN;

      assertThat(monitored.get("/metrics", "Authorization", right).statusCode()).isEqualTo(200);
      assertThat(monitored.get("/metrics", "Authorization", "bearer " + TOKEN).statusCode())
          .isEqualTo(200);
      assertThat(
              monitored.send("POST", "/api/cache/clear", "Authorization", right).statusCode())
          .isEqualTo(403);
      assertThat(monitored
              .send("POST", "/api/cache/clear", "Authorization", right, "X-Requested-With", "x")
              .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void token_forTheDashboardsFiles_isNotNeeded() {
    try (Monitored monitored = new Monitored(builder -> builder.token(TOKEN))) {
      assertThat(monitored.get("/").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "with a blank in it", "not-ascii-äöüäöüäöü", "line\nbreak-in-it-all"})
  void token_thatIsTooEasy_isRejected(String token) {
    assertThatThrownBy(() -> CacheMonitor.builder().token(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16 to 1,000");
  }

  @Test
  void address_thatIsNotLoopback_needsAToken() throws UnknownHostException {
    InetAddress any = InetAddress.getByName("0.0.0.0");

    assertThatThrownBy(() -> CacheMonitor.builder().port(0).address(any).start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0.0.0.0 needs a token");
    try (Monitored monitored = new Monitored(builder -> builder.address(any).token(TOKEN))) {
      assertThat(monitored.get("/api/cache/stats").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void attachTo_aServerThatIsNotLoopback_needsAToken() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
    try {
      assertThatThrownBy(() -> CacheMonitor.builder().attachTo(server))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("needs a token");
    } finally {
      server.stop(0);
    }
  }
}
