package io.cachedresult.examples.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestStreamTest {

  private static final List<Integer> CANDIDATES =
      IntStream.range(0, 256).boxed().toList();

  @ParameterizedTest
  @CsvSource({"0, 200", "70, 60", "90, 20", "100, 1"})
  void of_shareOfDuplicates_isExact(int percent, int distinct) {
    RequestStream<Integer> stream = RequestStream.of(CANDIDATES, 200, percent, 1);
    assertThat(stream.requests()).hasSize(200);
    assertThat(stream.distinct()).isEqualTo(distinct);
    assertThat(Set.copyOf(stream.requests())).hasSize(distinct);
  }

  @Test
  void of_uneven_repeatsNoneMuchMoreOftenThanAnother() {
    List<Integer> requests = RequestStream.of(CANDIDATES, 200, 70, 1).requests();
    for (int request : new HashSet<>(requests)) {
      assertThat(Collections.frequency(requests, request)).isBetween(3, 4);
    }
  }

  @Test
  void of_sameSeed_givesTheSameOrder() {
    RequestStream<Integer> stream = RequestStream.of(CANDIDATES, 200, 90, 1);
    assertThat(RequestStream.of(CANDIDATES, 200, 90, 1)).isEqualTo(stream);
    assertThat(RequestStream.of(CANDIDATES, 200, 90, 2)).isNotEqualTo(stream);
  }
}
