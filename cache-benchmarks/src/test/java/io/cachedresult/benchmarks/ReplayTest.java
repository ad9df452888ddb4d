package io.cachedresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayTest {

  private static final Trace TRACE = Trace.of(1, 2, 1, 3, 2, 1, 1);

  @ParameterizedTest
  @EnumSource
  void hits_roomForAll_areAllButTheFirstOfEachKey(Contestant contestant) {
    assertThat(Replay.hits(TRACE, contestant.make(100))).isEqualTo(4);
  }

  @Test
  void hits_generated_evictsAsLruDoes() {
    assertThat(Replay.hits(TRACE, Contestant.GENERATED.make(2)))
        .isEqualTo(Simulation.hits(TRACE, new ExactLru(2)));
  }

  @Test
  void hits_nothingCached_areNone() {
    assertThat(Replay.hits(TRACE, new Scores())).isZero();
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
  void hits_generatedUpTo1024Entries_areThoseOfLru(TraceFile file, int size, long hits) {
    Trace trace = RealTraces.read(file);

    assertThat(Replay.hits(trace, Contestant.GENERATED.make(size))).isEqualTo(hits);
  }

  @ParameterizedTest
  @CsvSource({
    "OLTP, 2000, 388235",
    "OLTP, 15000, 590851",
    "WEB12, 1200, 63917",
    "WEB12, 3000, 73125",
    "GLIMPSE, 2000, 3453",
  })
  void hits_generatedOfMoreEntries_areWithinATenthOfAPoint(TraceFile file, int size, long hits) {
    Trace trace = RealTraces.read(file);

    assertThat((double) Replay.hits(trace, Contestant.GENERATED.make(size)))
        .isEqualTo(hits, within(0.001 * trace.requests()));
  }
}
