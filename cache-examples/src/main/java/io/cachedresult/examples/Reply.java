package io.cachedresult.examples;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a request of the map gets. */
final class Reply {

  private final int status;
  private final String type;
  private final byte[] body;

  /**
   * Takes what is to be sent.
   *
   * @param type the media type
   * @param body never changed again
   */
  Reply(int status, String type, byte[] body) {
    this.status = status;
    this.type = type;
    this.body = body;
  }

  /** A sentence for people. */
  static Reply text(int status, String sentence) {
    byte[] body = (sentence + '\n').getBytes(StandardCharsets.UTF_8);
    return new Reply(status, "text/plain; charset=utf-8", body);
  }

  /** Sends it and ends the exchange. */
  void send(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", type);
      headers.set("X-Content-Type-Options", "nosniff");
      // The browser keeps nothing: what is fast is fast because of the server.
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
