package io.cachedresult.monitor.endpoints;

import io.cachedresult.CacheRegistry;
import io.cachedresult.micrometer.CacheMetrics;
import io.cachedresult.monitor.http.Response;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;

/** Writes the meters of the caches. The only class that needs the library of Prometheus. */
final class PrometheusScrape implements AutoCloseable {

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private final CacheRegistry caches;
  private final CacheMetrics metrics;

  /** Adds the meters; throws {@link NoClassDefFoundError} without the library. */
  PrometheusScrape(CacheRegistry caches) {
    this.caches = caches;
    this.metrics = new CacheMetrics(caches);
    metrics.bindTo(meters);
  }

  Response response(MetricsFormat format) {
    // Removes the meters of caches that were garbage-collected.
    caches.caches();
    byte[] body = meters.scrape(format.type()).getBytes(StandardCharsets.UTF_8);
    return Response.of(format.type(), body);
  }

  @Override
  public void close() {
    metrics.close();
    meters.close();
  }
}
