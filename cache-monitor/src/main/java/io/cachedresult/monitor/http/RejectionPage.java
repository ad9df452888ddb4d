package io.cachedresult.monitor.http;

import java.nio.charset.StandardCharsets;

/** Shows a rejection to a person who has typed an address, or followed a link, in a browser. */
final class RejectionPage {

  static final String TYPE = "text/html; charset=utf-8";

  private static final String PAGE = """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Error %1$d</title>
      </head>
      <body>
        <h1>%2$s</h1>
        <p>%3$s</p>
        <p>Status %1$d, from the cache monitor.</p>
      </body>
      </html>
      """;

  private RejectionPage() {}

  /** Returns whether a client prefers a page to JSON, as browsers do, but scripts do not. */
  static boolean isPreferred(String accept) {
    return accept.contains("text/html");
  }

  static byte[] of(Rejection rejection) {
    return PAGE.formatted(rejection.status(), escape(rejection.error()), escape(rejection.hint()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Escapes text that is not in an attribute. */
  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
