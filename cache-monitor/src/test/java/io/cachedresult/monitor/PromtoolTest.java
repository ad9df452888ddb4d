package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.LruCache;
import io.cachedresult.micrometer.tier.MapTier;
import io.cachedresult.micrometer.tier.SharedLengths;
import java.io.File;
import java.io.IOException;
import java.lang.ref.Reference;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Checks the metrics with the {@code promtool} of Prometheus. Skipped without it. */
@Timeout(60)
class PromtoolTest {

  private static Optional<Path> promtool() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "promtool"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Passes a scrape to the parser and linter of Prometheus, and returns its complaints. */
  private static String complaintsOf(String scrape) throws IOException, InterruptedException {
    Optional<Path> tool = promtool();
    assumeThat(tool).as("promtool on the path").isPresent();
    Process process = new ProcessBuilder(tool.get().toString(), "check", "metrics")
        .redirectErrorStream(true)
        .start();
    process.getOutputStream().write(scrape.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return "exit " + process.waitFor() + ": " + said;
  }

  @Test
  void metrics_ofOddNames_areReadAndHaveNothingToComplainOf() throws Exception {
    try (Monitored monitored = new Monitored()) {
      List<LruCache<Object, Object>> caches = List.of(
          monitored.cache("io.Shop.product(java.lang.String, int)"),
          monitored.cache("quotes \" and \\ and\nlines, {braces}, ü, 😀"),
          monitored.cache("half \uD800"),
          monitored.cache("half \uD801"),
          monitored.cache("half ?"),
          monitored.cache("a"));
      caches.forEach(cache -> cache.get(1, key -> 1));
      SharedLengths sharing = new SharedLengths(
          "sharing",
          CacheEnvironment.builder()
              .registry(monitored.registry)
              .settings(Map.of())
              .sharedTier(new MapTier())
              .build());
      sharing.get("key");
      HttpResponse<String> scrape = monitored.get("/metrics");

      assertThat(scrape.headers().firstValue("Content-Type"))
          .hasValue("text/plain; version=0.0.4; charset=utf-8");
      assertThat(scrape.body())
          .contains("cache_gets_total{cache=\"a\",result=\"miss\"} 1.0\n")
          .contains("cache_load_duration_seconds_count{cache=\"a\"} 1\n");
      assertThat(scrape.body().lines().filter(line -> line.startsWith("cache_size{")))
          .doesNotHaveDuplicates()
          .hasSize(7);
      assertThat(scrape.body()).contains("cache_shared_connected{cache=\"sharing\"} 1.0\n");
      assertThat(complaintsOf(scrape.body())).isEqualTo("exit 0: ");
      HttpResponse<String> open =
          monitored.get("/metrics", "Accept", "application/openmetrics-text");
      // It reads this, too, but looks for the help text under a counter's full name.
      assertThat(complaintsOf(open.body()).lines().skip(1))
          .allMatch(complaint -> complaint.endsWith("_total no help text"));
      Reference.reachabilityFence(caches);
      Reference.reachabilityFence(sharing);
    }
  }

  @Test
  void complaints_ofWhatIsNoScrape_areNotEmpty() throws Exception {
    assertThat(complaintsOf("cache_gets{cache=\"a} 1\n")).startsWith("exit 1");
  }
}
