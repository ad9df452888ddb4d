package io.cachedresult.benchmarks.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void of_oddAndEvenNumbersOfValues_isInTheMiddle() {
    assertThat(Median.of(List.of(3.0, 1.0, 2.0))).hasValue(2);
    assertThat(Median.of(List.of(4.0, 1.0, 2.0, 3.0))).hasValue(2.5);
    assertThat(Median.of(List.of())).isEmpty();
  }
}
