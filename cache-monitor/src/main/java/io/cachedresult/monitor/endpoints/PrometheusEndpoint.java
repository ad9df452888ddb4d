package io.cachedresult.monitor.endpoints;

import io.cachedresult.monitor.groups.CacheGroupRegistry;
import io.cachedresult.monitor.http.Endpoint;
import io.cachedresult.monitor.http.Response;
import io.cachedresult.monitor.meters.GroupMeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Serves the meters of the caches to Prometheus. */
public final class PrometheusEndpoint implements AutoCloseable {

  public static final String PATH = "/metrics";

  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final CacheGroupRegistry groups;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final GroupMeterBinder binder;

  public PrometheusEndpoint(CacheGroupRegistry groups) {
    this.groups = groups;
    this.binder = GroupMeterBinder.bind(groups, registry);
  }

  public Endpoint endpoint() {
    return Endpoint.get(PATH, Set.of(), query -> scrape());
  }

  private Response scrape() {
    groups.refresh();
    return Response.of(TYPE, registry.scrape(TYPE).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    binder.close();
    registry.close();
  }
}
