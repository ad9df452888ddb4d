package io.cachedresult.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.testing.LogRecorder;
import io.cachedresult.testing.Sneaky;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FailureLogTest {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** Shortly before the overflow of a long. */
  private static final long START = Long.MAX_VALUE - 10;

  private long now = START;
  private final FailureLog failures = new FailureLog("It failed", () -> now);

  @Test
  void warn_sameCauseWithinAMinute_logsItOnceAndLaterSaysHowManyItOmitted() {
    try (LogRecorder log = new LogRecorder()) {
      failures.warn(new IllegalStateException("1"));
      failures.warn(new IllegalStateException("2"));
      now = START + MINUTE - 1;
      failures.warn(new IllegalStateException("3"));
      assertThat(log.messages()).containsExactly("It failed");

      now = START + MINUTE;
      failures.warn(new IllegalStateException("4"));
      now = START + 2 * MINUTE;
      failures.warn(new IllegalStateException("5"));
      assertThat(log.messages())
          .containsExactly(
              "It failed",
              "It failed; 2 earlier failures of this kind were not logged",
              "It failed");
      assertThat(log.failures()).containsExactly("1", "4", "5");
    }
  }

  @Test
  void warn_wrappedCauses_comparesTheInnermost() {
    try (LogRecorder log = new LogRecorder()) {
      failures.warn(new CompletionException("1", new IllegalStateException()));
      failures.warn(new CompletionException("2", new IllegalArgumentException()));
      failures.warn(new IllegalStateException("3"));
      assertThat(log.failures()).containsExactly("1", "2");
    }
  }

  @Test
  void warn_causesInACircle_ends() {
    Exception one = new IllegalStateException("1");
    one.initCause(new IllegalArgumentException(one));
    try (LogRecorder log = new LogRecorder()) {
      failures.warn(one);
      assertThat(log.failures()).containsExactly("1");
    }
  }

  @Test
  void warn_clockFails_logsEachFailure() {
    FailureLog timeless = new FailureLog("It failed", () -> Sneaky.raise(new Exception("no time")));
    try (LogRecorder log = new LogRecorder()) {
      timeless.warn(new IllegalStateException("1"));
      timeless.warn(new IllegalStateException("2"));
      assertThat(log.failures()).containsExactly("1", "2");
    }
  }

  @Test
  void warn_manyCauses_forgetsOldOnes() throws Exception {
    try (LogRecorder log = new LogRecorder()) {
      failures.warn(new IllegalStateException("old"));
      for (int number = 0; number < 32; number++) {
        failures.warn(failureOfNewClass());
      }
      failures.warn(new IllegalStateException("old"));
      assertThat(log.failures()).filteredOn("old"::equals).hasSize(2);
    }
  }

  public static class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Returns a failure whose class is a new copy of {@link Failure}. */
  private static Throwable failureOfNewClass() throws Exception {
    try (InputStream original = Failure.class.getResourceAsStream("FailureLogTest$Failure.class")) {
      Class<?> copy = MethodHandles.lookup()
          .defineHiddenClass(original.readAllBytes(), true)
          .lookupClass();
      return (Throwable) copy.getConstructor().newInstance();
    }
  }
}
