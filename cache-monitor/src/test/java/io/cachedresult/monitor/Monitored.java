package io.cachedresult.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A registry of its own, a monitor of it, and clients. */
final class Monitored implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  final CacheRegistry registry = new CacheRegistry();
  final CacheEnvironment environment =
      CacheEnvironment.builder().registry(registry).settings(Map.of()).build();
  final CacheMonitor monitor;

  Monitored() {
    this(UnaryOperator.identity());
  }

  Monitored(UnaryOperator<CacheMonitor.Builder> change) {
    monitor = change.apply(CacheMonitor.builder().port(0).registry(registry)).start();
  }

  LruCache<Object, Object> cache(String name) {
    return LruCache.builder().cacheName(name).environment(environment).build();
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }

  JsonNode json(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return json(response);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> post(String path) {
    return send("POST", path, "X-Requested-With", "test");
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    URI uri = URI.create("http://localhost:" + monitor.port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri)
        .method(method, BodyPublishers.noBody())
        .timeout(Duration.ofSeconds(30));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException early) {
      throw new AssertionError(early);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), monitor.port());
    socket.setSoTimeout(60_000);
    return socket;
  }

  /** Sends lines unchanged, and returns the whole response. */
  String raw(String... lines) throws IOException {
    try (Socket socket = connect()) {
      String head = String.join("\r\n", lines) + "\r\n\r\n";
      try {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
      } catch (IOException closed) {
        // The server closed the connection before it had read everything.
      }
      return readAll(socket);
    }
  }

  /** Returns everything that arrives until the server closes or resets the connection. */
  static String readAll(Socket socket) {
    StringBuilder all = new StringBuilder();
    try {
      InputStream stream = socket.getInputStream();
      for (int next = stream.read(); next >= 0; next = stream.read()) {
        all.append((char) next);
      }
    } catch (IOException reset) {
      // The server had not read everything; what arrived before the reset is valid.
    }
    return all.toString();
  }

  @Override
  public void close() {
    monitor.close();
  }
}
