package io.cachedresult.monitor;

import java.util.Locale;
import java.util.Map;

/**
 * Why a request is not answered; the only place where such texts live. They say what is wrong and
 * what to do, and nothing that the client has not said itself or could not read in the manual.
 */
final class Rejection extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String hint;
  private final transient Map<String, String> headers;

  private Rejection(int status, String error, String hint, Map<String, String> headers) {
    super(error, null, false, false);
    this.status = status;
    this.hint = hint;
    this.headers = headers;
  }

  private Rejection(int status, String error, String hint) {
    this(status, error, hint, Map.of());
  }

  static Rejection badTarget() {
    return new Rejection(
        400, "The request target is no plain path.", "Send it as /path?name=value.");
  }

  static Rejection badHost() {
    return new Rejection(400, "There is not exactly one Host header.", "Send one.");
  }

  static Rejection badEncoding() {
    return new Rejection(
        400, "The query is not percent-encoded UTF-8.", "Encode names and values as UTF-8.");
  }

  static Rejection badParameter(String name) {
    return new Rejection(
        400,
        String.format(Locale.ROOT, "The parameter '%s' is not right here.", name),
        "Give each parameter once, and only those that the endpoint has.");
  }

  static Rejection badLimit(int largest) {
    return new Rejection(
        400, "The limit is no number in range.", "Give a whole number from 1 to " + largest + ".");
  }

  static Rejection missingParameter(String name) {
    return new Rejection(400, "The parameter '" + name + "' is missing.", "Add it to the query.");
  }

  static Rejection badEntry() {
    return new Rejection(
        400, "The entry is not named as entries are.", "Take the id from a list of entries.");
  }

  static Rejection unexpectedBody() {
    return new Rejection(
        400, "The request has a body.", "Give parameters in the query, and send no body.");
  }

  static Rejection noToken() {
    return new Rejection(
        401,
        "The token is missing or wrong.",
        "Send the header Authorization: Bearer and the token that the monitor was started with.",
        Map.of("WWW-Authenticate", "Bearer"));
  }

  static Rejection foreignHost() {
    return new Rejection(
        403,
        "The Host header is none that the monitor answers to.",
        "Use localhost, or start the monitor with this name as an allowed host.");
  }

  static Rejection foreignOrigin() {
    return new Rejection(
        403,
        "The request comes from a page of another origin.",
        "Send it from the monitor's own dashboard, or without a browser.");
  }

  static Rejection simpleRequest() {
    return new Rejection(
        403,
        "A request that changes something needs a header that no form can send.",
        "Add the header X-Requested-With with any value.");
  }

  static Rejection unknownPath() {
    return new Rejection(404, "There is nothing at this path.", "See the paths in the manual.");
  }

  static Rejection unknownCache() {
    return new Rejection(
        404,
        "No living cache has this name.",
        "Take the name from the statistics, and percent-encode it.");
  }

  static Rejection wrongMethod(String allowed) {
    return new Rejection(
        405, "The path has no such method.", "Use " + allowed + ".", Map.of("Allow", allowed));
  }

  static Rejection largeBody() {
    return new Rejection(
        413, "The request is too large.", "Give parameters in the query, and send no body.");
  }

  static Rejection longTarget(int longest) {
    return new Rejection(
        414, "The request target is too long.", "Send at most " + longest + " characters.");
  }

  static Rejection failed() {
    return new Rejection(
        500, "The monitor failed to answer.", "See the log of the process that it runs in.");
  }

  static Rejection busy() {
    return new Rejection(
        503,
        "Too many requests are being answered.",
        "Ask again in a second.",
        Map.of("Retry-After", "1"));
  }

  int status() {
    return status;
  }

  /** What is wrong. */
  String error() {
    return String.valueOf(getMessage());
  }

  /** What to do. */
  String hint() {
    return hint;
  }

  Map<String, String> headers() {
    return headers;
  }
}
