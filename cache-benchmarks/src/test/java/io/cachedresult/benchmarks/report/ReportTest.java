package io.cachedresult.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.measurements.WorkloadTitle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final String MAP = Contestant.CONCURRENT_HASH_MAP.title();
  private static final String OURS = Contestant.GENERATED.title();

  @TempDir
  private Path folder;

  private final List<Measurement> measurements = new ArrayList<>();

  @Test
  void write_times_asTableAndChart() throws IOException {
    time(MAP, 1, 40);
    time(MAP, 2, 42);
    time(OURS, 1, 30);
    time(OURS, 2, 31.5);

    assertThat(write()).contains("- cores: 2\n").contains("""
        ![Hit, score(int, String), 1 thread](hit-score-int-string-1-thread.svg)

        |  | ns/op | range of rounds | vs. ConcurrentHashMap | B/op | CPU ns/op |
        |---|--:|--:|--:|--:|--:|
        | **generated** | 30.8 | 30.0 – 31.5 | 0.75 | – | – |
        | ConcurrentHashMap † | 41.0 | 40.0 – 42.0 | 1.00 | – | – |
        """);
    assertThat(folder.resolve("hit-score-int-string-1-thread.svg"))
        .content()
        .contains(">generated</text>", ">0.75</text>");
  }

  @Test
  void write_aims_tellsWhichAreMissed() throws IOException {
    time(MAP, 1, 40);
    time(OURS, 1, 39);

    assertThat(write())
        .contains(
            "| hit, `score`, relative to ConcurrentHashMap | ≤ 0.70 | 0.98 | **missed** by 39% |")
        .contains("| hit, `score`, relative to Caffeine | ≤ 0.20 | not measured | – |");
  }

  @Test
  void write_contestantFailed_isShownInTheCell() throws IOException {
    time(MAP, 1, 40);
    measurements.add(Measurement.failure(WorkloadTitle.HIT_SCORE, OURS, 1, "a reason"));

    assertThat(write())
        .contains("| **generated** | failed |")
        .contains(
            "## Failures\n\n- Hit, score(int, String), 1 thread, generated, round 1: a reason");
  }

  private void time(String contestant, int round, double value) {
    measurements.add(
        Measurement.of(WorkloadTitle.HIT_SCORE, contestant, Metric.TIME, round, value));
  }

  private String write() throws IOException {
    new Report(Map.of("cores", "2"), new MeasuredRun(measurements)).write(folder);
    return Files.readString(folder.resolve("REPORT.md"));
  }
}
