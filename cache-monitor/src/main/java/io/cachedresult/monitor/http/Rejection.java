package io.cachedresult.monitor.http;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/**
 * Rejects a request. All error messages of the monitor are here. Each says what is wrong and how to
 * fix it, and reveals nothing that the client did not send or cannot read in the documentation.
 */
public final class Rejection extends Exception {

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
        400, "The request target is not a plain path.", "Send it as /path?name=value.");
  }

  static Rejection badHost() {
    return new Rejection(
        400, "The request does not have exactly one Host header.", "Send one Host header.");
  }

  static Rejection badEncoding() {
    return new Rejection(
        400, "The query is not percent-encoded UTF-8.", "Percent-encode names and values.");
  }

  static Rejection unknownParameter(String name, Collection<String> known) {
    String hint = known.isEmpty()
        ? "This path has no parameters."
        : "The parameters of this path are " + String.join(", ", new TreeSet<>(known)) + ".";
    return new Rejection(400, "The parameter '" + name + "' is unknown.", hint);
  }

  static Rejection repeatedParameter(String name) {
    return new Rejection(
        400, "The parameter '" + name + "' is repeated.", "Send each parameter once.");
  }

  static Rejection badLimit(int largest) {
    return new Rejection(
        400, "The limit is invalid.", "Send a whole number from 1 to " + largest + ".");
  }

  static Rejection badChoice(String name, Collection<String> choices) {
    return new Rejection(
        400,
        "The parameter '" + name + "' has an unknown value.",
        "Send one of: " + String.join(", ", new TreeSet<>(choices)) + ".");
  }

  public static Rejection badCursor() {
    return new Rejection(
        400,
        "The parameter 'cursor' does not belong to this query.",
        "Send 'next' of the previous response with the same q, sort and order, or no cursor.");
  }

  static Rejection missingParameter(String name) {
    return new Rejection(400, "The parameter '" + name + "' is missing.", "Add it to the query.");
  }

  public static Rejection badEntry() {
    return new Rejection(
        400, "The parameter 'entry' is not a valid ID.", "Use an ID from /api/cache/entries.");
  }

  static Rejection unexpectedBody() {
    return new Rejection(
        400, "The request has a body.", "Send parameters in the query, and no body.");
  }

  static Rejection noToken() {
    return new Rejection(
        401,
        "The token is missing or wrong.",
        "Send the header 'Authorization: Bearer' with the token that the monitor was started with.",
        Map.of("WWW-Authenticate", "Bearer"));
  }

  static Rejection foreignHost() {
    return new Rejection(
        403,
        "The Host header names a host that this monitor does not serve.",
        "Use localhost, or add the host with CacheMonitor.Builder.allowedHost.");
  }

  static Rejection foreignOrigin() {
    return new Rejection(
        403,
        "The request comes from a page of another origin.",
        "Send it from the monitor's own dashboard, or without a browser.");
  }

  static Rejection missingIntent() {
    return new Rejection(
        403,
        "A request that changes something needs the header X-Requested-With.",
        "Add the header X-Requested-With with any value.");
  }

  static Rejection readOnly() {
    return new Rejection(
        403,
        "This monitor is read-only.",
        "Start it without CacheMonitor.Builder.readOnly to change caches.");
  }

  static Rejection readingToken() {
    return new Rejection(
        403, "This token only reads.", "Send the token that may also change caches.");
  }

  static Rejection tooManyTokens(long seconds) {
    return new Rejection(
        429,
        "There were too many requests with a wrong token from this address.",
        "Try again in " + seconds + " seconds.",
        Map.of("Retry-After", Long.toString(seconds)));
  }

  static Rejection unknownPath() {
    return new Rejection(
        404, "There is nothing at this path.", "The paths are listed in docs/monitoring.md.");
  }

  public static Rejection unknownCache() {
    return new Rejection(
        404,
        "No live cache has this name.",
        "Use a name from /api/cache/stats, and percent-encode it.");
  }

  static Rejection wrongMethod(String allowed) {
    return new Rejection(
        405,
        "This path does not support this HTTP method.",
        "Use " + allowed + ".",
        Map.of("Allow", allowed));
  }

  static Rejection largeBody() {
    return new Rejection(
        413, "The request is too large.", "Send parameters in the query, and no body.");
  }

  static Rejection longTarget(int longest) {
    return new Rejection(
        414, "The request target is too long.", "Send at most " + longest + " characters.");
  }

  static Rejection failed() {
    return new Rejection(
        500, "The monitor could not respond.", "See the log of the monitored process.");
  }

  public static Rejection noPrometheus() {
    return new Rejection(
        501,
        "The library that writes metrics for Prometheus is missing.",
        "Add io.micrometer:micrometer-registry-prometheus to the monitored process.");
  }

  static Rejection busy() {
    return new Rejection(
        503,
        "The monitor is processing too many requests.",
        "Try again in a second.",
        Map.of("Retry-After", "1"));
  }

  int status() {
    return status;
  }

  /** Returns what is wrong. */
  String error() {
    return String.valueOf(getMessage());
  }

  /** Returns how to fix it. */
  String hint() {
    return hint;
  }

  Map<String, String> headers() {
    return headers;
  }
}
