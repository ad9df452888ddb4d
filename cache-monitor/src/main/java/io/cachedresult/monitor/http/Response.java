package io.cachedresult.monitor.http;

import java.util.Map;
import java.util.function.Consumer;

/** A response to a request. Immutable. */
public final class Response {

  private static final String JSON = "application/json";

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  private Response(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
  }

  public static Response of(String type, byte[] body) {
    return new Response(200, type, body, Map.of());
  }

  /**
   * Returns a file that the client may keep.
   *
   * @param version changes whenever the file does
   * @param isForever whether the file at this path never changes; if not, the client must ask each
   *     time whether it has changed
   */
  public static Response file(String type, byte[] body, String version, boolean isForever) {
    String control = isForever ? "public, max-age=31536000, immutable" : "no-cache";
    // Weak, because the body may be compressed or not.
    return new Response(
        200, type, body, Map.of("ETag", "W/\"" + version + '"', "Cache-Control", control));
  }

  public static Response json(Consumer<JsonObjectWriter> members) {
    return of(JSON, JsonObjectWriter.object(members));
  }

  /** Returns a permanent redirect. */
  public static Response redirect(String path) {
    return new Response(
        308,
        JSON,
        JsonObjectWriter.object(json -> json.put("path", path)),
        Map.of("Location", path));
  }

  /**
   * Returns the response to a request that is rejected.
   *
   * @param accept the media types that the client accepts
   */
  static Response to(Rejection rejection, String accept) {
    if (RejectionPage.isPreferred(accept)) {
      return new Response(
          rejection.status(), RejectionPage.TYPE, RejectionPage.of(rejection), rejection.headers());
    }
    byte[] body = JsonObjectWriter.object(json -> json.put("status", rejection.status())
        .put("error", rejection.error())
        .put("hint", rejection.hint()));
    return new Response(rejection.status(), JSON, body, rejection.headers());
  }

  int status() {
    return status;
  }

  /** Returns the media type of the body. */
  String type() {
    return type;
  }

  byte[] body() {
    return body;
  }

  /** Returns the headers that are specific to this response. */
  Map<String, String> headers() {
    return headers;
  }
}
