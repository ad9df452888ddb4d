package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ModulePathTest {

  /** The dependencies of a program that uses the monitor. */
  private static final Pattern NEEDED = Pattern.compile(
      ".*cache-(runtime|micrometer|monitor).*|.*(avaje|micrometer|prometheus|HdrHistogram|jspecify|chart.js)[^/]*[.]jar");

  /** The dependencies that only metrics need. */
  private static final Pattern OPTIONAL = Pattern.compile(".*prometheus.*");

  @Test
  void monitor_onTheModulePath_answers() throws Exception {
    assertThat(run(NEEDED.asMatchPredicate()))
        .startsWith("module io.cachedresult.monitor")
        .contains("<!doctype html>")
        .contains("Chart.js v")
        .contains("cache_size{cache=\"a\"} 1.0")
        .contains("\"current_items\":1");
  }

  @Test
  void monitor_withoutPrometheus_namesTheDependencyForMetricsAndDoesTheRest() throws Exception {
    assertThat(run(NEEDED.asMatchPredicate().and(OPTIONAL.asMatchPredicate().negate())))
        .startsWith("module io.cachedresult.monitor")
        .contains("<!doctype html>")
        .contains("\"status\":501")
        .contains("Add io.micrometer:micrometer-registry-prometheus")
        .contains("\"current_items\":1");
  }

  /** Runs a program with some of the dependencies, and returns what it prints. */
  private String run(Predicate<String> dependencies) throws Exception {
    String modulePath = Arrays.stream(
            System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(dependencies)
        .filter(path -> !path.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
    URI program =
        Objects.requireNonNull(getClass().getResource("/NamedModule.java")).toURI();
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--module-path",
            modulePath,
            "--add-modules",
            "io.cachedresult.monitor,java.net.http",
            Path.of(program).toString())
        .redirectErrorStream(true)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
