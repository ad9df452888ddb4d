package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import java.lang.ref.Reference;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of the metrics that a client asks for, and the meters in it. */
@Timeout(60)
class MetricsFormatTest {

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String OPEN_METRICS =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  private final Monitored monitored = new Monitored();

  @AfterEach
  void stop() {
    monitored.close();
  }

  private static String typeOf(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/openmetrics-text",
        "Application/OpenMetrics-Text; version=1.0.0",
        "application/openmetrics-text;version=1.0.0;q=0.8,text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
        "text/html,application/openmetrics-text;q=0.5"
      })
  void metrics_openMetricsAskedFor_areOpenMetrics(String accept) {
    LruCache<Object, Object> cache = monitored.cache("a");
    cache.get(1, key -> 1);
    HttpResponse<String> response = monitored.get("/metrics", "Accept", accept);

    assertThat(typeOf(response)).isEqualTo(OPEN_METRICS);
    assertThat(response.body()).contains("cache_puts_total{cache=\"a\"} 1.0\n").endsWith("# EOF\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "text/plain",
        "application/openmetrics-text;q=0",
        "application/openmetrics-text;q=0.4,text/plain;q=0.5",
        "application/openmetrics",
        ";;,,q=1"
      })
  void metrics_otherwise_areText(String accept) {
    HttpResponse<String> response = monitored.get("/metrics", "Accept", accept);

    assertThat(typeOf(response)).isEqualTo(TEXT);
    assertThat(response.body()).doesNotContain("# EOF");
  }

  @Test
  void metrics_ofAFailingCache_haveItsFailuresAndBytes() {
    List<LruCache<Object, Object>> caches = List.of(monitored.cache("a"), monitored.cache("a"));
    try {
      caches.get(0).get(1, key -> {
        throw new IllegalStateException("no");
      });
    } catch (IllegalStateException expected) {
      caches.get(1).put(1, 1);
    }

    assertThat(monitored.get("/metrics").body())
        .contains("cache_load_total{cache=\"a\",result=\"failure\"} 1.0\n")
        .contains("cache_load_total{cache=\"a\",result=\"success\"} 0.0\n")
        .contains("cache_puts_total{cache=\"a\"} 1.0\n")
        .contains("cache_instances{cache=\"a\"} 2.0\n")
        .contains("cache_size_limit{cache=\"a\"} 2000.0\n")
        .contains("cache_memory_limit_bytes{cache=\"a\"} NaN\n")
        .contains("cache_memory_bytes{cache=\"a\"} " + caches.get(1).memory() + ".0\n")
        .contains("cache_time_saved_seconds{cache=\"a\"} 0.0\n")
        .contains("cache_load_own_duration_seconds_total{cache=\"a\"}");
    Reference.reachabilityFence(caches);
  }
}
