package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends hostile requests. Afterwards, the monitor still works. */
@Timeout(60)
class HostileTest {

  private static final int MEGABYTE = 1 << 20;

  private final Monitored monitored = new Monitored();
  private final LruCache<Object, Object> cache = monitored.cache("a");

  @AfterEach
  void stillAnswers() {
    cache.put(1, 1);
    HttpResponse<String> stats = monitored.get("/api/cache/stats");
    while (stats.statusCode() == 503) { // the hint says to try again
      stats = monitored.get("/api/cache/stats");
    }
    assertThat(Monitored.json(stats).get("current_items").intValue()).isEqualTo(1);
    monitored.close();
  }

  private String host() {
    return "Host: localhost:" + monitored.monitor.port();
  }

  private static void assertRejected(String response, String... statuses) {
    assertThat(statuses)
        .anySatisfy(status -> assertThat(response).startsWith("HTTP/1.1 " + status));
    assertThat(response).doesNotContain("java.", "Exception:", "at io.", "at sun.", "cachedresult");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cache/entries?cache=%",
        "/api/cache/entries?cache=%4",
        "/api/cache/entries?cache=%zz",
        "/api/cache/entries?cache=%+4",
        "/api/cache/entries?cache=%ff%fe",
        "/api/cache/entries?cache=%c0%80",
        "/api/cache/entries?cache=%f4%90%80%80",
        "/api/cache/entries?cache=a%00",
        "/%",
        "/%zz/../",
        "/api/cache/entries?cache=<script>",
      })
  void malformedTargets_areRejected(String target) throws IOException {
    assertRejected(monitored.raw("GET " + target + " HTTP/1.1", host()), "400", "404");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET",
        "GET /",
        "GET  / HTTP/1.1",
        "\0\0\0",
        "PRI * HTTP/2.0",
        "GET * HTTP/1.1",
        "GET mailto:a HTTP/1.1",
        "CONNECT evil.example:443 HTTP/1.1",
      })
  void malformedRequestLines_areAnsweredOrClosed(String line) throws IOException {
    try (Socket socket = monitored.connect()) {
      String head = line + "\r\n" + host() + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();

      assertThat(Monitored.readAll(socket)).doesNotContain("HTTP/1.1 200", "HTTP/1.1 500");
    }
  }

  @Test
  void longTarget_is414() throws IOException {
    String target = "/api/cache/entries?cache=" + "a".repeat(8_192);

    assertRejected(monitored.raw("GET " + target + " HTTP/1.1", host()), "414");
  }

  @Test
  void requestLineWithoutAnEnd_isCutOff() throws IOException {
    assertThat(sendEndlessly("GET /")).isLessThan(10);
  }

  @Test
  void headerWithoutAnEnd_isCutOff() throws IOException {
    assertThat(sendEndlessly("GET / HTTP/1.1\r\n" + host() + "\r\nX: ")).isLessThan(10);
  }

  /** Sends megabytes until the server closes the connection, and returns their number. */
  private int sendEndlessly(String beginning) throws IOException {
    byte[] more = "a".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = monitored.connect()) {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      for (int sent = 0; sent < 100; sent++) {
        try {
          socket.getOutputStream().write(more);
        } catch (IOException closed) {
          return sent;
        }
      }
    }
    return 100;
  }

  @Test
  void manyHeaders_areRejectedOrClosed() throws IOException {
    List<String> lines = new ArrayList<>(List.of("GET / HTTP/1.1", host()));
    for (int i = 0; i < 10_000; i++) {
      lines.add("X-" + i + ": " + i);
    }

    assertThat(monitored.raw(lines.toArray(String[]::new))).doesNotContain("HTTP/1.1 200");
  }

  @Test
  void announcedLargeBody_is413BeforeItIsSent() throws IOException {
    assertRejected(
        monitored.raw(
            "POST /api/cache/clear HTTP/1.1",
            host(),
            "X-Requested-With: x",
            "Content-Length: 1000000000000"),
        "413");
  }

  @Test
  void bodiesThatNeverCome_keepNobodyFromBeingAnswered() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    String head = "POST /api/cache/clear HTTP/1.1\r\n" + host() + "\r\nX-Requested-With: x\r\n";
    for (int i = 0; i < 300; i++) {
      Socket socket = monitored.connect();
      waiting.add(socket);
      String length = i % 2 == 0 ? "Content-Length: 5" : "Transfer-Encoding: chunked";
      socket
          .getOutputStream()
          .write((head + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    assertThat(monitored.get("/api/cache/health").statusCode()).isEqualTo(200);
    for (Socket socket : waiting) {
      socket.close();
    }
  }

  @Test
  void answersThatNobodyReads_keepNobodyFromBeingAnswered() throws IOException {
    for (int key = 0; key < 1_000; key++) {
      cache.put("k".repeat(300) + key, key);
    }
    List<Socket> unread = new ArrayList<>();
    String request = "GET /api/cache/entries?cache=a&limit=1000 HTTP/1.1\r\n" + host() + "\r\n\r\n";
    for (int i = 0; i < 150; i++) {
      Socket socket = monitored.connect();
      unread.add(socket);
      socket.getOutputStream().write(request.repeat(50).getBytes(StandardCharsets.US_ASCII));
    }

    assertThat(monitored.get("/api/cache/stats").statusCode()).isIn(200, 503);
    for (Socket socket : unread) {
      socket.close();
    }
    cache.invalidateAll();
  }

  @Test
  void chunkedLargeBody_is400() throws IOException {
    String chunk = "1000\r\n" + "a".repeat(0x1000) + "\r\n";

    assertRejected(
        monitored.raw(
            "POST /api/cache/clear HTTP/1.1",
            host(),
            "X-Requested-With: x",
            "Transfer-Encoding: chunked",
            "",
            chunk.repeat(100) + "0"),
        "400");
  }

  @Test
  void smallBody_is400AndClearsNothing() throws IOException {
    cache.put(1, 1);
    String response = monitored.raw(
        "POST /api/cache/clear HTTP/1.1",
        host(),
        "X-Requested-With: x",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: 7",
        "",
        "cache=b");

    assertRejected(response, "400");
    assertThat(response).contains("Send parameters in the query");
    assertThat(cache.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: -1",
        "Content-Length: 1e3",
        "Content-Length: 99999999999999999999",
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
      })
  void contradictoryLengths_areRejected(String header) throws IOException {
    cache.put(1, 1);

    assertRejected(
        monitored.raw(
            "POST /api/cache/clear HTTP/1.1", host(), "X-Requested-With: x", header, "", "abcde"),
        "400",
        "413",
        "501");
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void requestHiddenInABody_isNotAnswered() throws IOException {
    cache.put(1, 1);
    String hidden = "POST /api/cache/clear HTTP/1.1\r\n" + host() + "\r\nX-Requested-With: x\r\n";
    String response = monitored.raw(
        "GET /api/cache/health HTTP/1.1",
        host(),
        "Content-Length: " + (hidden.length() + 2),
        "",
        hidden);

    assertRejected(response, "400");
    assertThat(response).containsOnlyOnce("HTTP/1.1");
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void requestsInARow_onOneConnection_areAnsweredInOrder() throws IOException {
    String get = "GET /api/cache/health HTTP/1.1\r\n" + host() + "\r\n";
    String last = "GET /x HTTP/1.1\r\n" + host();

    String responses = monitored.raw((get + "\r\n").repeat(100) + last);

    assertThat(responses.split("HTTP/1.1 200", -1)).hasSize(101);
    assertThat(responses).contains("HTTP/1.1 404");
  }

  @Test
  void keyThatFails_harmsNoOther() {
    cache.put(
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("secret");
          }
        },
        1);
    cache.put(2, 2);
    String body = monitored.get("/api/cache/entries?cache=a").body();

    assertThat(body).contains("\"(2)\"").doesNotContain("secret", "IllegalState");
    cache.invalidateAll();
  }
}
