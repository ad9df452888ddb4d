package io.cachedresult.monitor.endpoints;

import io.cachedresult.CacheRegistry;
import io.cachedresult.micrometer.CacheMetrics;
import io.cachedresult.monitor.http.Endpoint;
import io.cachedresult.monitor.http.Places;
import io.cachedresult.monitor.http.Response;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Serves the meters of the caches to Prometheus. */
public final class PrometheusEndpoint implements AutoCloseable {

  public static final String PATH = "/metrics";

  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final CacheRegistry caches;
  private final CacheMetrics metrics;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public PrometheusEndpoint(CacheRegistry caches) {
    this.caches = caches;
    this.metrics = new CacheMetrics(caches);
    // UTF-8 cannot encode an unpaired surrogate: two names would be the same, and so their series.
    meters.config().meterFilter(new EncodableTags());
    metrics.bindTo(meters);
  }

  public Endpoint endpoint() {
    return Endpoint.get(PATH, Set.of(), Places.UNLIMITED, request -> scrape());
  }

  private Response scrape() {
    // Removes the meters of caches that were garbage-collected.
    caches.caches();
    return Response.of(TYPE, meters.scrape(TYPE).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    metrics.close();
    meters.close();
  }
}
