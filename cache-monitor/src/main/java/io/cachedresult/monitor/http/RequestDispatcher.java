package io.cachedresult.monitor.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  private static final System.Logger LOG = System.getLogger("io.cachedresult.monitor");

  private final AccessPolicy access;
  private final Map<String, Endpoint> endpoints;
  private final EndpointFinder files;
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
      ResponseSender.send(exchange, responseTo(exchange));
    }
  }

  private Response responseTo(HttpExchange exchange) {
    try {
      Endpoint endpoint = endpointFor(exchange);
      return process(endpoint, accepted(exchange, endpoint));
    } catch (Rejection rejection) {
      return responseTo(exchange, rejection);
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.log(System.Logger.Level.ERROR, "The monitor could not respond to a request.", failure);
      return responseTo(exchange, Rejection.failed());
    }
  }

  private static Response responseTo(HttpExchange exchange, Rejection rejection) {
    return Response.to(rejection, acceptOf(exchange.getRequestHeaders()));
  }

  private static String acceptOf(Headers headers) {
    List<String> values = headers.get("Accept");
    return values == null ? "" : String.join(",", values);
  }

  private Response process(Endpoint endpoint, Request request) throws Rejection {
    endpoint.places().enter();
    listener.workStarted();
    try {
      return endpoint.handler().handle(request);
    } finally {
      listener.workFinished();
      endpoint.places().leave();
    }
  }

  /** Returns the requested endpoint after checking that the request is for this server. */
  private Endpoint endpointFor(HttpExchange exchange) throws Rejection {
    URI target = exchange.getRequestURI();
    if (target.toString().length() > LONGEST_TARGET) {
      throw Rejection.longTarget(LONGEST_TARGET);
    }
    access.checkOrigin(target, exchange.getRequestHeaders());
    return endpointAt(target.getRawPath());
  }

  /** Returns the request after checking everything else about it. */
  private Request accepted(HttpExchange exchange, Endpoint endpoint) throws Rejection {
    Headers headers = exchange.getRequestHeaders();
    InetAddress client = exchange.getRemoteAddress().getAddress();
    boolean mayChange = !endpoint.isOpen() && access.checkToken(headers, client);
    if (!endpoint.accepts(exchange.getRequestMethod())) {
      throw Rejection.wrongMethod(endpoint.allowedMethods());
    }
    if (endpoint.changesSomething()) {
      access.checkIntent(headers, mayChange);
    }
    checkBody(headers);
    // A page keeps its state in the query, which no file reads.
    String query = endpoint.isOpen() ? null : exchange.getRequestURI().getRawQuery();
    return new Request(
        QueryParameters.of(query, endpoint),
        acceptOf(headers),
        ClientName.of(client, headers),
        mayChange);
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
}
