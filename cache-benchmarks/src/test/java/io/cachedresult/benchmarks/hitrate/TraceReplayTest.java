package io.cachedresult.benchmarks.hitrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;
import io.cachedresult.benchmarks.policies.ExactLru;
import io.cachedresult.benchmarks.policies.Simulation;
import io.cachedresult.benchmarks.traces.RecordedTrace;
import io.cachedresult.benchmarks.traces.Trace;
import io.cachedresult.benchmarks.traces.TraceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TraceReplayTest {

  private static final Trace TRACE = Trace.of(1, 2, 1, 3, 2, 1, 1);

  @ParameterizedTest
  @EnumSource
  void hits_allKeysFit_areAllRequestsButTheFirstOfEachKey(Contestant contestant) {
    assertThat(TraceReplay.hits(TRACE, contestant.make(100))).isEqualTo(4);
  }

  @Test
  void hits_generated_areThoseOfLru() {
    assertThat(TraceReplay.hits(TRACE, Contestant.GENERATED.make(2)))
        .isEqualTo(Simulation.hits(TRACE, new ExactLru(2)));
  }

  @Test
  void hits_nothingCached_areNone() {
    assertThat(TraceReplay.hits(TRACE, new ScoreService())).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "OLTP, 500, 214325",
    "OLTP, 1000, 300122",
    "WEB12, 75, 31769",
    "WEB12, 300, 46860",
    "GLIMPSE, 500, 57",
    "GLIMPSE, 1000, 674",
  })
  void hits_generatedUpTo1024Entries_areExactlyThoseOfLru(TraceFile file, int size, long hits) {
    Trace trace = RecordedTrace.read(file);

    assertThat(TraceReplay.hits(trace, Contestant.GENERATED.make(size))).isEqualTo(hits);
  }

  @ParameterizedTest
  @CsvSource({
    "OLTP, 2000, 388235",
    "OLTP, 15000, 590851",
    "WEB12, 1200, 63917",
    "WEB12, 3000, 73125",
    "GLIMPSE, 2000, 3453",
  })
  void hits_generatedOfMoreEntries_areWithinATenthOfAPointOfLru(
      TraceFile file, int size, long hits) {
    Trace trace = RecordedTrace.read(file);

    assertThat((double) TraceReplay.hits(trace, Contestant.GENERATED.make(size)))
        .isEqualTo(hits, within(0.001 * trace.requests()));
  }
}
