package io.cachedresult.monitor;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The meters of the caches as Prometheus reads them. */
final class Prometheus implements AutoCloseable {

  static final String PATH = "/metrics";

  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final CacheGroups groups;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final CacheMeters meters;

  Prometheus(CacheGroups groups) {
    this.groups = groups;
    this.meters = new CacheMeters(groups, registry);
    groups.watch(meters);
  }

  Endpoint endpoint() {
    return Endpoint.get(PATH, Set.of(), query -> scrape());
  }

  private Answer scrape() {
    groups.refresh();
    return Answer.of(TYPE, registry.scrape(TYPE).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    meters.close();
    registry.close();
  }
}
