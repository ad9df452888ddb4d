package io.cachedresult.monitor;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where all requests arrive: finds the endpoint, checks everything that can be wrong with a request,
 * and sends the answer. Whatever happens, the client learns nothing about the inside.
 */
final class Desk implements HttpHandler {

  /** Longer than any name of a cache with its parameters, unless somebody tries what happens. */
  private static final int LONGEST_TARGET = 8_192;

  /** The largest body that may be an honest mistake. */
  private static final int LARGEST_BODY = 1_024;

  /** So many requests are answered at once; the others wait for a second, and are told so. */
  private static final int MOST_AT_ONCE = 32;

  private static final Map<String, String> ALWAYS = Map.of(
      "Cache-Control", "no-store",
      "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Referrer-Policy", "no-referrer",
      "X-Content-Type-Options", "nosniff");

  private static final System.Logger LOG = System.getLogger("io.cachedresult.monitor");

  private final Access access;
  private final Map<String, Endpoint> endpoints;
  private final Dashboard dashboard;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
  private final Attention attention;

  Desk(Access access, Collection<Endpoint> endpoints, Dashboard dashboard, Attention attention) {
    this.access = access;
    this.dashboard = dashboard;
    this.endpoints = endpoints.stream()
        .collect(Collectors.toUnmodifiableMap(Endpoint::path, Function.identity()));
    this.attention = attention;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answerTo(exchange));
    }
  }

  private Answer answerTo(HttpExchange exchange) {
    try {
      Endpoint endpoint = endpointFor(exchange);
      String query = exchange.getRequestURI().getRawQuery();
      return attended(() -> endpoint.reply().to(Query.of(query, endpoint.parameters())));
    } catch (Rejection rejection) {
      return Answer.to(rejection);
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.log(System.Logger.Level.ERROR, "A request could not be answered.", failure);
      return Answer.to(Rejection.failed());
    }
  }

  /** Something that makes an answer. */
  private interface Work {
    Answer done() throws Rejection;
  }

  private Answer attended(Work work) throws Rejection {
    takePlace();
    attention.begins();
    try {
      return work.done();
    } finally {
      attention.ends();
      places.release();
    }
  }

  private void takePlace() throws Rejection {
    try {
      if (!places.tryAcquire(1, TimeUnit.SECONDS)) {
        throw Rejection.busy();
      }
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
      throw Rejection.busy();
    }
  }

  /** The endpoint that is asked for, if nothing is wrong with the request but perhaps its query. */
  private Endpoint endpointFor(HttpExchange exchange) throws Rejection {
    URI target = exchange.getRequestURI();
    Headers headers = exchange.getRequestHeaders();
    if (target.toString().length() > LONGEST_TARGET) {
      throw Rejection.longTarget(LONGEST_TARGET);
    }
    access.checkOrigin(target, headers);
    Endpoint endpoint = endpoint(target.getRawPath());
    if (!endpoint.isOpen()) {
      access.checkToken(headers);
    }
    if (!endpoint.has(exchange.getRequestMethod())) {
      throw Rejection.wrongMethod(endpoint.allowed());
    }
    if (endpoint.changes()) {
      access.checkIntent(headers);
    }
    checkBody(headers);
    return endpoint;
  }

  private Endpoint endpoint(@Nullable String path) throws Rejection {
    if (path == null) {
      throw Rejection.badTarget();
    }
    Endpoint endpoint = endpoints.get(path);
    Endpoint found = endpoint == null ? dashboard.find(path) : endpoint;
    if (found == null) {
      throw Rejection.unknownPath();
    }
    return found;
  }

  /** A body is told by the headers: reading it would take as long as the client likes. */
  private static void checkBody(Headers headers) throws Rejection {
    String length = headers.getFirst("Content-Length");
    // The server has seen to it that it is a number.
    if (length != null && Long.parseLong(length) > LARGEST_BODY) {
      throw Rejection.largeBody();
    }
    if ((length != null && Long.parseLong(length) > 0)
        || headers.containsKey("Transfer-Encoding")) {
      throw Rejection.unexpectedBody();
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    ALWAYS.forEach(headers::set);
    headers.set("Content-Type", answer.type());
    answer.headers().forEach(headers::set);
    if (answer.status() >= 400) {
      // What is left of the request is not waited for.
      headers.set("Connection", "close");
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(answer.length()));
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    // To the server, 0 would mean a length that nobody knows yet.
    exchange.sendResponseHeaders(answer.status(), answer.length() == 0 ? -1 : answer.length());
    try (OutputStream body = exchange.getResponseBody()) {
      answer.writeBodyTo(body);
    }
  }
}
