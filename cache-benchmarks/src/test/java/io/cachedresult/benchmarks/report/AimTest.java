package io.cachedresult.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AimTest {

  @Test
  void verdict_atMost_isMetBelow() {
    assertThat(Aim.atMost("", 2, OptionalDouble.of(1.9)).verdict()).isEqualTo("met");
    assertThat(Aim.atMost("", 2, OptionalDouble.of(2)).verdict()).isEqualTo("met");
    assertThat(Aim.atMost("", 2, OptionalDouble.of(2.5)).verdict()).isEqualTo("**missed** by 25%");
  }

  @Test
  void verdict_atMostZero_isMissedByTheValue() {
    assertThat(Aim.atMost("", 0, OptionalDouble.of(24)).verdict()).isEqualTo("**missed** by 24.00");
  }

  @Test
  void verdict_atLeast_isMetAbove() {
    assertThat(Aim.atLeast("", -1, OptionalDouble.of(-0.9)).verdict()).isEqualTo("met");
    assertThat(Aim.atLeast("", -1, OptionalDouble.of(-1.5)).verdict())
        .isEqualTo("**missed** by 0.50");
  }

  @Test
  void verdict_notMeasured_isNone() {
    Aim aim = Aim.atLeast("", 1, OptionalDouble.empty());

    assertThat(aim.verdict()).isEqualTo("–");
    assertThat(aim.figure()).isEqualTo("not measured");
  }
}
