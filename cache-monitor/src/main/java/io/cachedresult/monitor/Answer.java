package io.cachedresult.monitor;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;

/** What a request gets. Immutable. */
final class Answer {

  private static final String JSON = "application/json";

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  private Answer(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
  }

  static Answer of(String type, byte[] body) {
    return new Answer(200, type, body, Map.of());
  }

  static Answer json(Consumer<Json> members) {
    return of(JSON, Json.object(members));
  }

  /** Where to look instead, for good. */
  static Answer elsewhere(String path) {
    return new Answer(
        308, JSON, Json.object(json -> json.put("path", path)), Map.of("Location", path));
  }

  /** The answer to a request that is not answered. */
  static Answer to(Rejection rejection) {
    byte[] body = Json.object(json -> json.put("status", rejection.status())
        .put("error", rejection.error())
        .put("hint", rejection.hint()));
    return new Answer(rejection.status(), JSON, body, rejection.headers());
  }

  int status() {
    return status;
  }

  /** The media type of the body. */
  String type() {
    return type;
  }

  /** Of the body, in bytes. */
  int length() {
    return body.length;
  }

  void writeBodyTo(OutputStream stream) throws IOException {
    stream.write(body);
  }

  /** Those that not all answers have. */
  Map<String, String> headers() {
    return headers;
  }
}
