package io.cachedresult.monitor.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Sends responses, unless the client already has them, and compressed if it can unpack them. */
final class ResponseSender {

  private static final Map<String, String> COMMON_HEADERS = Map.of(
      "Cache-Control", "no-store",
      "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Referrer-Policy", "no-referrer",
      "X-Content-Type-Options", "nosniff");

  /** A smaller body is not worth compressing. */
  private static final int SMALLEST_TO_COMPRESS = 1_024;

  private static final Pattern GZIP =
      Pattern.compile("(?i)(?:x-)?gzip|\\*|(?:(?:x-)?gzip|\\*)\\s*;\\s*q=(?:1|0\\.0*[1-9]).*");

  private ResponseSender() {}

  static void send(HttpExchange exchange, Response response) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    COMMON_HEADERS.forEach(headers::set);
    headers.set("Content-Type", response.type());
    response.headers().forEach(headers::set);
    if (response.status() >= 400) {
      // Do not wait for the rest of the request.
      headers.set("Connection", "close");
    }
    if (isKnown(response, exchange.getRequestHeaders())) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      sendBody(exchange, response.status(), body(exchange, response));
    }
  }

  /** Returns whether the client already has this response. */
  private static boolean isKnown(Response response, Headers request) {
    String tag = response.headers().get("ETag");
    return tag != null && values(request, "If-None-Match").anyMatch(tag::equals);
  }

  private static Stream<String> values(Headers headers, String name) {
    return Objects.requireNonNullElse(headers.get(name), List.<String>of()).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip);
  }

  private static byte[] body(HttpExchange exchange, Response response) throws IOException {
    byte[] body = response.body();
    if (body.length < SMALLEST_TO_COMPRESS || response.type().equals("image/png")) {
      return body;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Vary", "Accept-Encoding");
    if (values(exchange.getRequestHeaders(), "Accept-Encoding")
        .noneMatch(GZIP.asMatchPredicate())) {
      return body;
    }
    headers.set("Content-Encoding", "gzip");
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream stream = new GZIPOutputStream(compressed)) {
      stream.write(body);
    }
    return compressed.toByteArray();
  }

  private static void sendBody(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    // HttpExchange takes a length of 0 as "unknown".
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream stream = exchange.getResponseBody()) {
      stream.write(body);
    }
  }
}
