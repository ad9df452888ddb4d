package io.cachedresult.monitor.http;

import java.util.Set;

/**
 * A path, its method, and how requests to it are handled.
 *
 * @param path the exact path, as it is sent
 * @param method {@code GET}, which includes {@code HEAD}, or {@code POST} for a request that
 *     changes something
 * @param isOpen whether no token is required
 * @param parameters the names of the query parameters that are accepted
 * @param places how many requests may be processed at once
 * @param handler creates the response
 */
public record Endpoint(
    String path,
    String method,
    boolean isOpen,
    Set<String> parameters,
    Places places,
    Handler handler) {

  /** Creates a response. Thread-safe. */
  public interface Handler {
    Response handle(Request request) throws Rejection;
  }

  public static Endpoint get(String path, Set<String> parameters, Places places, Handler handler) {
    return new Endpoint(path, "GET", false, parameters, places, handler);
  }

  public static Endpoint post(String path, Set<String> parameters, Places places, Handler handler) {
    return new Endpoint(path, "POST", false, parameters, places, handler);
  }

  /** Returns an endpoint for a public file, which requires no token and ignores the query. */
  public static Endpoint file(String path, Handler handler) {
    return new Endpoint(path, "GET", true, Set.of(), Places.UNLIMITED, handler);
  }

  boolean changesSomething() {
    return method.equals("POST");
  }

  boolean accepts(String requestMethod) {
    return requestMethod.equals(method) || (requestMethod.equals("HEAD") && !changesSomething());
  }

  /** Returns the methods for the header {@code Allow}. */
  String allowedMethods() {
    return changesSomething() ? method : "GET, HEAD";
  }
}
