package io.cachedresult.examples.map;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A response of the map. */
final class HttpReply {

  private final int status;
  private final String type;
  private final byte[] body;

  /**
   * Creates a response.
   *
   * @param type the media type
   * @param body the body, which must not be changed afterwards
   */
  HttpReply(int status, String type, byte[] body) {
    this.status = status;
    this.type = type;
    this.body = body;
  }

  /** Creates a response with a sentence for the user. */
  static HttpReply text(int status, String sentence) {
    byte[] body = (sentence + '\n').getBytes(StandardCharsets.UTF_8);
    return new HttpReply(status, "text/plain; charset=utf-8", body);
  }

  /** Sends the response and ends the exchange. */
  void send(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", type);
      headers.set("X-Content-Type-Options", "nosniff");
      // The browser must not cache: only the cache of the server makes the map fast.
      headers.set("Cache-Control", "no-store");
      headers.set(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
      if (exchange.getRequestMethod().equals("HEAD")) {
        headers.set("Content-Length", Integer.toString(body.length));
        exchange.sendResponseHeaders(status, -1);
      } else {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }
}
