package io.cachedresult.monitor.endpoints;

import io.cachedresult.CacheRegistry;
import io.cachedresult.monitor.http.Endpoint;
import io.cachedresult.monitor.http.Places;
import io.cachedresult.monitor.http.Rejection;
import io.cachedresult.monitor.http.Request;
import io.cachedresult.monitor.http.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Serves the meters of the caches to Prometheus. Its library is optional: without it, the response
 * names the dependency to add, and the rest of the monitor works.
 */
public final class PrometheusEndpoint implements Endpoint.Handler, AutoCloseable {

  public static final String PATH = "/metrics";

  /** Null without the library. */
  private final @Nullable PrometheusScrape scrape;

  public PrometheusEndpoint(CacheRegistry caches) {
    this.scrape = open(caches);
  }

  private static @Nullable PrometheusScrape open(CacheRegistry caches) {
    try {
      return new PrometheusScrape(caches);
    } catch (NoClassDefFoundError noLibrary) {
      return null;
    }
  }

  public Endpoint endpoint() {
    return Endpoint.get(PATH, Set.of(), Places.UNLIMITED, this);
  }

  @Override
  public Response handle(Request request) throws Rejection {
    if (scrape == null) {
      throw Rejection.noPrometheus();
    }
    return scrape.response(MetricsFormat.acceptedBy(request.accept()));
  }

  @Override
  public void close() {
    if (scrape != null) {
      scrape.close();
    }
  }
}
