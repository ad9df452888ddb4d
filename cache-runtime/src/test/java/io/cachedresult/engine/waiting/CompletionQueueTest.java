package io.cachedresult.engine.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.testing.Sneaky;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How deep the ends of computations may be nested before they are queued. */
class CompletionQueueTest {

  private static final int DEEPEST = 16;

  private final List<Integer> begun = new ArrayList<>();
  private final List<Integer> ended = new ArrayList<>();

  @Test
  void run_nestedUpToTheLimit_runsEachAtOnce() {
    runChain(1, DEEPEST);

    assertThat(begun).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    assertThat(ended).containsExactly(16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
  }

  @Test
  void run_nestedBeyondTheLimit_runsTheRestWhenTheStackIsShallowAgain() {
    runChain(1, DEEPEST + 2);

    assertThat(begun).hasSize(DEEPEST + 2).endsWith(16, 17, 18);
    assertThat(ended).hasSize(DEEPEST + 2).startsWith(16, 15).endsWith(1, 18, 17);
  }

  @Test
  void run_longChain_endsWithoutOverflow() {
    runChain(1, 20_000);

    assertThat(ended).hasSize(20_000);
  }

  @Test
  void run_manyInSequenceWithinOne_runsEachAtOnce() {
    CompletionQueue.run(() -> {
      runChain(1, 1);
      for (int number = 1; number <= 100; number++) {
        runChain(number, number);
        assertThat(ended).endsWith(number);
      }
    });
    runChain(101, 101);

    assertThat(ended).hasSize(102).endsWith(101);
  }

  @Test
  void run_queuedEndFails_runsTheOthersAndThrowsTheFailure() {
    IllegalStateException failure = new IllegalStateException("no time");

    assertThatThrownBy(() -> runAtDepth(DEEPEST, () -> {
          CompletionQueue.run(() -> Sneaky.raise(failure));
          CompletionQueue.run(() -> ended.add(1));
          CompletionQueue.run(() -> ended.add(2));
        }))
        .isSameAs(failure);
    assertThat(ended).containsExactly(1, 2);

    runChain(3, 3);
    assertThat(ended).endsWith(3);
  }

  private void runChain(int number, int last) {
    CompletionQueue.run(() -> {
      begun.add(number);
      if (number < last) {
        runChain(number + 1, last);
      }
      ended.add(number);
    });
  }

  private static void runAtDepth(int depth, Runnable end) {
    CompletionQueue.run(depth == 1 ? end : () -> runAtDepth(depth - 1, end));
  }
}
