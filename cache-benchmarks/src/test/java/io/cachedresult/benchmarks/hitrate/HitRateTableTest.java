package io.cachedresult.benchmarks.hitrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.benchmarks.policies.PolicyTitle;
import io.cachedresult.benchmarks.traces.Trace;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HitRateTableTest {

  private final HitRateTable table = new HitRateTable();

  @Test
  void add_first_hasTheHeader() {
    assertThat(table.add(row("a", 1, 2, 3))).isEqualTo("""
        | trace | requests | keys | entries | LRU | S3-FIFO | other |
        |---|--:|--:|--:|--:|--:|--:|
        | a | 4 | 2 | 1,000 | 25.00 | 50.00 | 75.00 |""");
    assertThat(table.add(row("b", 0, 0, 0)))
        .isEqualTo("| b | 4 | 2 | 1,000 | 0.00 | 0.00 | 0.00 |");
  }

  @Test
  void summary_hasTheMeanAndTheMinimumDifferences() {
    table.add(row("a", 1, 2, 3));
    table.add(row("b", 2, 2, 2));

    assertThat(table.summary())
        .containsExactly(
            "| mean | | | | 37.50 | 50.00 | 62.50 |",
            "| minimum above LRU | | | | 0.00 | 0.00 | 0.00 |",
            "| minimum above S3-FIFO | | | | -25.00 | 0.00 | 0.00 |");
  }

  @Test
  void summary_nothingAdded_isEmpty() {
    assertThat(table.summary()).isEmpty();
  }

  private static HitRateRow row(String title, long lru, long s3Fifo, long other) {
    Map<String, Long> hits = new LinkedHashMap<>();
    hits.put(PolicyTitle.LRU, lru);
    hits.put(PolicyTitle.S3_FIFO, s3Fifo);
    hits.put("other", other);
    return HitRateRow.of(title, Trace.of(1, 2, 2, 1), 1_000, hits);
  }
}
