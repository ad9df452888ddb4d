package io.cachedresult.monitor.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Receives all requests: finds the endpoint, checks everything that can be wrong with a request,
 * and sends the response. No response reveals anything about an internal failure.
 */
public final class RequestDispatcher implements HttpHandler {

  /** Long enough for any realistic name of a cache, including its parameter types. */
  private static final int LONGEST_TARGET = 8_192;

  /** A body of at most this size gets a hint to send none; a larger one is simply too large. */
  private static final int LARGEST_BODY = 1_024;

  /** The number of requests to process at once; others wait for a second, then get 503. */
  private static final int LARGEST_CONCURRENCY = 32;

  private static final Map<String, String> COMMON_HEADERS = Map.of(
      "Cache-Control", "no-store",
      "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Referrer-Policy", "no-referrer",
      "X-Content-Type-Options", "nosniff");

  private static final System.Logger LOG = System.getLogger("io.cachedresult.monitor");

  private final AccessPolicy access;
  private final Map<String, Endpoint> endpoints;
  private final EndpointFinder files;
  private final Semaphore permits = new Semaphore(LARGEST_CONCURRENCY, true);
  private final WorkListener listener;

  /**
   * Creates a dispatcher.
   *
   * @param files finds the file at a path that no endpoint has
   */
  public RequestDispatcher(
      AccessPolicy access,
      Collection<Endpoint> endpoints,
      EndpointFinder files,
      WorkListener listener) {
    this.access = access;
    this.endpoints = endpoints.stream()
        .collect(Collectors.toUnmodifiableMap(Endpoint::path, Function.identity()));
    this.files = files;
    this.listener = listener;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, responseTo(exchange));
    }
  }

  private Response responseTo(HttpExchange exchange) {
    try {
      Endpoint endpoint = endpointFor(exchange);
      String query = exchange.getRequestURI().getRawQuery();
      return process(endpoint, query, acceptOf(exchange.getRequestHeaders()));
    } catch (Rejection rejection) {
      return Response.to(rejection);
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.log(System.Logger.Level.ERROR, "The monitor could not respond to a request.", failure);
      return Response.to(Rejection.failed());
    }
  }

  private static String acceptOf(Headers headers) {
    List<String> values = headers.get("Accept");
    return values == null ? "" : String.join(",", values);
  }

  private Response process(Endpoint endpoint, @Nullable String query, String accept)
      throws Rejection {
    acquirePermit();
    listener.workStarted();
    try {
      return endpoint.handler().handle(QueryParameters.of(query, endpoint.parameters()), accept);
    } finally {
      listener.workFinished();
      permits.release();
    }
  }

  private void acquirePermit() throws Rejection {
    try {
      if (!permits.tryAcquire(1, TimeUnit.SECONDS)) {
        throw Rejection.busy();
      }
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
      throw Rejection.busy();
    }
  }

  /** Returns the requested endpoint after checking everything about the request but its query. */
  private Endpoint endpointFor(HttpExchange exchange) throws Rejection {
    URI target = exchange.getRequestURI();
    Headers headers = exchange.getRequestHeaders();
    if (target.toString().length() > LONGEST_TARGET) {
      throw Rejection.longTarget(LONGEST_TARGET);
    }
    access.checkOrigin(target, headers);
    Endpoint endpoint = endpointAt(target.getRawPath());
    if (!endpoint.isOpen()) {
      access.checkToken(headers);
    }
    if (!endpoint.accepts(exchange.getRequestMethod())) {
      throw Rejection.wrongMethod(endpoint.allowedMethods());
    }
    if (endpoint.changesSomething()) {
      access.checkIntent(headers);
    }
    checkBody(headers);
    return endpoint;
  }

  private Endpoint endpointAt(@Nullable String path) throws Rejection {
    if (path == null) {
      throw Rejection.badTarget();
    }
    Endpoint endpoint = endpoints.get(path);
    Endpoint found = endpoint == null ? files.find(path) : endpoint;
    if (found == null) {
      throw Rejection.unknownPath();
    }
    return found;
  }

  /** Checks the headers only, because a client could send a body arbitrarily slowly. */
  private static void checkBody(Headers headers) throws Rejection {
    String length = headers.getFirst("Content-Length");
    // The server has already checked that the length is a number.
    if (length != null && Long.parseLong(length) > LARGEST_BODY) {
      throw Rejection.largeBody();
    }
    if ((length != null && Long.parseLong(length) > 0)
        || headers.containsKey("Transfer-Encoding")) {
      throw Rejection.unexpectedBody();
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    COMMON_HEADERS.forEach(headers::set);
    headers.set("Content-Type", response.type());
    response.headers().forEach(headers::set);
    if (response.status() >= 400) {
      // Do not wait for the rest of the request.
      headers.set("Connection", "close");
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(response.length()));
      exchange.sendResponseHeaders(response.status(), -1);
      return;
    }
    // HttpExchange takes a length of 0 as "unknown".
    exchange.sendResponseHeaders(
        response.status(), response.length() == 0 ? -1 : response.length());
    try (OutputStream body = exchange.getResponseBody()) {
      response.writeBodyTo(body);
    }
  }
}
