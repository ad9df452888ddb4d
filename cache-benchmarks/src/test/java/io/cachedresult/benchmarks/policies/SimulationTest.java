package io.cachedresult.benchmarks.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cachedresult.benchmarks.traces.RecordedTrace;
import io.cachedresult.benchmarks.traces.Trace;
import io.cachedresult.benchmarks.traces.TraceFile;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks policies on small traces, and on recorded traces with the results of other simulators. */
class SimulationTest {

  private static final Trace LOOP = Trace.of(1, 2, 3, 1, 2, 3, 1, 2, 3);

  @Test
  void belady_loop_holdsTheKeysRequestedNext() {
    // 1 and 2 are held; the second request for 1 makes room for 3, and so on: one of three misses.
    assertThat(new Belady(LOOP).hits(1)).isEqualTo(2);
    assertThat(new Belady(LOOP).hits(2)).isEqualTo(4);
    assertThat(new Belady(LOOP).hits(3)).isEqualTo(6);
  }

  @Test
  void belady_keysRequestedOnce_evictNothing() {
    Trace trace = Trace.of(1, 2, 10, 11, 12, 1, 13, 2);

    assertThat(new Belady(trace).hits(2)).isEqualTo(2);
    assertThat(new Belady(trace).hits(1)).isEqualTo(1);
  }

  @Test
  void lru_loop_longerThanItsSize_neverHits() {
    assertThat(Simulation.hits(LOOP, new ExactLru(2))).isZero();
    assertThat(Simulation.hits(LOOP, new ExactLru(3))).isEqualTo(6);
  }

  @Test
  void s3FifoAndArc_scan_keepTheUsedKeys() {
    long[] keys = new long[1_000];
    for (int i = 0; i < keys.length; i++) {
      // Five keys, three times each; then one of them after every twelve keys that never come back.
      keys[i] = i < 15 || i % 13 == 0 ? i % 5 : i;
    }
    Trace trace = Trace.of(keys);
    long used = LongStream.of(keys).filter(key -> key < 5).count() - 5;

    assertThat(Simulation.hits(trace, new S3Fifo(10, trace.distinct()))).isEqualTo(used);
    assertThat(Simulation.hits(trace, new Arc(10))).isEqualTo(used);
    assertThat(Simulation.hits(trace, new ExactLru(10))).isLessThan(used / 4);
  }

  @ParameterizedTest
  @CsvSource({
    "OLTP, 500, 46.43, 23.45, 30.46, 32.64",
    "OLTP, 1000, 53.62, 32.83, 38.94, 40.84",
    "OLTP, 2000, 60.40, 42.47, 46.08, 47.01",
    "OLTP, 5000, 68.27, 53.65, 55.25, 55.88",
    "OLTP, 15000, 75.14, 64.63, 65.40, 66.04",
    "GLIMPSE, 500, 34.33, 0.95, 1.38, 16.13",
    "GLIMPSE, 1000, 53.15, 11.21, 21.31, 35.05",
    "GLIMPSE, 2000, 57.96, 57.41, 57.41, 52.14",
    "WEB12, 75, 51.99, 33.23, 33.70, 32.00",
    "WEB12, 300, 66.85, 49.01, 51.41, 53.38",
    "WEB12, 1200, 79.12, 66.85, 69.40, 70.89",
    "WEB12, 3000, 84.24, 76.48, 77.94, 78.62",
  })
  void simulations_recordedTraces_agreeWithOtherSimulators(
      TraceFile file, int size, double belady, double lru, double arc, double s3Fifo) {
    Trace trace = RecordedTrace.read(file);

    assertThat(percent(trace, new Belady(trace).hits(size))).isEqualTo(belady, within(0.005001));
    assertThat(percent(trace, Simulation.hits(trace, new ExactLru(size))))
        .isEqualTo(lru, within(0.005001));
    assertThat(percent(trace, Simulation.hits(trace, new Arc(size)))).isEqualTo(arc, within(0.05));
    assertThat(percent(trace, Simulation.hits(trace, new S3Fifo(size, trace.distinct()))))
        .isEqualTo(s3Fifo, within(0.05));
  }

  private static double percent(Trace trace, long hits) {
    return 100.0 * hits / trace.requests();
  }
}
