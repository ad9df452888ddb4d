package io.cachedresult.monitor.http;

import java.io.IOException;
import java.io.OutputStream;
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

  static Response to(Rejection rejection) {
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

  /** Returns the length of the body in bytes. */
  int length() {
    return body.length;
  }

  void writeBodyTo(OutputStream stream) throws IOException {
    stream.write(body);
  }

  /** Returns the headers that are specific to this response. */
  Map<String, String> headers() {
    return headers;
  }
}
