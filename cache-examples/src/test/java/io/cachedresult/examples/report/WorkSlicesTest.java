package io.cachedresult.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkSlicesTest {

  @Test
  void of_workThatIsNoMultiple_hasAShorterLastSlice() {
    assertThat(WorkSlices.of(List.of(1, 2, 3, 4, 5), 2))
        .containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
  }

  @Test
  void of_noWork_hasNoSlices() {
    assertThat(WorkSlices.of(List.of(), 2)).isEmpty();
  }
}
