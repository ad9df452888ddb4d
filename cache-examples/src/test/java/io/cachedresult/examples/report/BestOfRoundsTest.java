package io.cachedresult.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BestOfRoundsTest {

  private final AtomicLong now = new AtomicLong();
  private final BestOfRounds<String> best = new BestOfRounds<>(Duration.ofSeconds(10), now::get);

  /** Runs all rounds with one slice, which takes the next of the times, and counts the rounds. */
  private int rounds(List<Long> nanos) {
    int rounds = 0;
    while (best.startRound()) {
      best.add("a", 0, nanos.get(Math.min(rounds, nanos.size() - 1)));
      rounds++;
    }
    return rounds;
  }

  @Test
  void nanos_slicesDisturbedInDifferentRounds_addsUpTheBest() {
    best.startRound();
    best.add("a", 0, 10);
    best.add("a", 1, 90);
    best.startRound();
    best.add("a", 0, 80);
    best.add("a", 1, 20);

    assertThat(best.nanos("a")).isEqualTo(30);
  }

  @Test
  void nanos_contestantWithoutATime_fails() {
    assertThatThrownBy(() -> best.nanos("b"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("b has no time.");
  }

  @Test
  void startRound_timesThatSettle_endsAfterSixRounds() {
    assertThat(rounds(List.of(100L))).isEqualTo(6);
  }

  @Test
  void startRound_timesThatImprove_goesOnUntilFourRoundsDoNot() {
    assertThat(rounds(List.of(100L, 95L, 90L, 85L, 80L, 75L, 70L))).isEqualTo(11);
  }

  @Test
  void startRound_timeIsUp_endsAfterSixRounds() {
    now.set(Duration.ofSeconds(10).toNanos());
    assertThat(rounds(List.of(100L, 90L, 80L, 70L, 60L, 50L, 40L))).isEqualTo(6);
  }
}
