package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.time.Swept;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.LogRecorder;
import io.cachedresult.testing.TestCaches;
import java.lang.ref.Reference;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnusedSettingsReportTest {

  @Test
  void sweep_settingThatFitsNoCache_isLoggedOnceAsAnInformation() {
    String unused = "CACHE_UNUSED" + System.nanoTime() + "_MAX_SIZE";
    CacheEnvironment environment =
        TestCaches.environment(new FakeTicker(), Map.of(unused, "7", "CACHE_TEST_MAX_SIZE", "7"));
    new TestCache<>(environment, CacheSpec.named("test")).invalidateAll();
    UnusedSettingsReport report = new UnusedSettingsReport(environment);
    try (LogRecorder log = new LogRecorder()) {
      report.sweep(() -> {});
      report.sweep(() -> {});

      assertThat(log.parameters()).containsExactly(unused);
    }
  }

  @Test
  void schedule_settingsOfTheProcess_isDoneOnceAsLongAsTheReportIsKept() {
    Swept other = UnusedSettingsReport.schedule(CacheEnvironment.shared());
    Swept again = UnusedSettingsReport.schedule(CacheEnvironment.shared());

    // A cache of the process that was created before may keep the report.
    assertThat(again).isNull();
    Reference.reachabilityFence(other);
  }

  @Test
  void schedule_settingsOfAnEnvironment_areNotReported() {
    assertThat(UnusedSettingsReport.schedule(TestCaches.environment(new FakeTicker(), Map.of())))
        .isNull();
  }

  @Test
  void sweep_everythingFits_logsNothing() {
    try (LogRecorder log = new LogRecorder()) {
      new UnusedSettingsReport(TestCaches.environment(new FakeTicker(), Map.of())).sweep(() -> {});

      assertThat(log.parameters()).isEmpty();
    }
  }
}
