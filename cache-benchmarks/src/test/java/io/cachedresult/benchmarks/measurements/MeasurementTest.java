package io.cachedresult.benchmarks.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasurementTest {

  @ParameterizedTest
  @MethodSource("all")
  void parse_ofItsLine_isTheSame(Measurement measurement) {
    assertThat(measurement.line()).doesNotContain("\n");
    assertThat(Measurement.parse(measurement.line())).isEqualTo(measurement);
  }

  static List<Measurement> all() {
    return List.of(
        Measurement.of("hit, 1 thread", "a", Metric.TIME, 2, 1.0 / 3),
        Measurement.failure("hit", "b", 1, "one line\n\tand another"));
  }
}
