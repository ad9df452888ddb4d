package io.cachedresult.benchmarks.traces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the numbers of requests and keys against counts made with other tools. */
class TraceFileTest {

  @ParameterizedTest
  @CsvSource({
    "OLTP, 914145, 186880",
    "WEB12, 95607, 13756",
    "GLIMPSE, 6015, 2529",
    "LOOP, 505500, 1011",
    "MULTI2, 26311, 5684",
    "MCF, 727230, 719685",
    "ADAPT_SIZE, 66987, 36815",
    "GRADLE, 2090667, 154828",
    "CORDA, 135702, 90468",
  })
  void read_hasItsRequestsAndKeys(TraceFile file, int requests, int distinct) {
    Trace trace = RecordedTrace.read(file);

    assertThat(trace.requests()).isEqualTo(requests);
    assertThat(trace.distinct()).isEqualTo(distinct);
  }
}
