package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cachedresult.LruCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the commands of {@code docs/monitoring.md}. Skipped without {@code curl}. */
@Timeout(60)
class CurlTest {

  private final Monitored monitored = new Monitored();

  @BeforeEach
  void thereIsCurl() throws InterruptedException {
    boolean found;
    try {
      found = new ProcessBuilder("curl", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      found = false;
    }
    assumeThat(found).as("curl on the path").isTrue();
  }

  @AfterEach
  void stop() {
    monitored.close();
  }

  private String curl(String path, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("curl", "-s", "-m", "30", "--noproxy", "*"));
    command.addAll(List.of(options));
    command.add("http://localhost:" + monitored.monitor.port() + path);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void everyPath_isAnswered() throws Exception {
    LruCache<Object, Object> cache = monitored.cache("a");
    cache.get(1, key -> 2);

    assertThat(curl("/api/cache/stats")).startsWith("{\"hits\":0,\"misses\":1,");
    assertThat(curl("/api/cache/config")).startsWith("{\"max_memory_mb\":512.0,");
    assertThat(curl("/api/cache/entries?cache=a&limit=5")).contains("\"key\":\"(1)\"");
    assertThat(curl("/api/cache/health")).isEqualTo("{\"status\":\"UP\",\"caches\":1}");
    assertThat(curl("/metrics")).contains("cache_size{cache=\"a\"} 1.0\n");
    assertThat(curl("/")).startsWith("<!doctype html>");
    assertThat(curl("/api/cache/clear", "-X", "POST")).contains("X-Requested-With");
    assertThat(curl("/api/cache/clear?cache=a", "-X", "POST", "-H", "X-Requested-With: curl"))
        .isEqualTo("{\"cleared_caches\":1,\"cleared_items\":1}");
  }

  @Test
  void parametersInTheBody_areRejected() throws Exception {
    assertThat(curl("/api/cache/clear", "-d", "cache=a", "-H", "X-Requested-With: curl"))
        .contains("\"status\":400", "in the query");
    assertThat(curl("/", "-d", "@/dev/null")).contains("\"status\":405");
  }

  @Test
  void headAndOldVersions_areAnswered() throws Exception {
    assertThat(curl("/api/cache/health", "-I")).startsWith("HTTP/1.1 200 OK");
    assertThat(curl("/api/cache/health", "--http1.0")).contains("UP");
    assertThat(curl("/api/cache/health", "--http2-prior-knowledge", "--http1.1"))
        .contains("UP");
  }
}
