package io.cachedresult.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheSettings;
import io.cachedresult.LruCache;
import io.cachedresult.Ticker;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the coarse time is trusted, and how often a cache is swept. */
class AgeLimitsTest {

  private static final Duration NO_TIME = Duration.ZERO;

  /** So far in the future that even a coarse time which lags much is behind it. */
  private static final Duration IN_TEN_YEARS = Duration.ofDays(-3_650);

  private static LruCache.Builder<String, Integer> hour() {
    return expiringAfter(Duration.ofHours(1));
  }

  private static LruCache.Builder<String, Integer> expiringAfter(Duration age) {
    return TestCaches.<String, Integer>builder().expireAfterWrite(age);
  }

  private static AgeLimits limits(LruCache.Builder<String, Integer> cache) {
    return new AgeLimits(cache.build().settings(), Ticker.system());
  }

  @Test
  void isCertainlyFresh_upToTheMaximumLessAnEighthAndAtLeastFiveSeconds_isTrue() {
    assertCertainlyFreshUpTo(Duration.ofSeconds(3_600 - 450), limits(hour()));
    assertCertainlyFreshUpTo(Duration.ofSeconds(5), limits(expiringAfter(Duration.ofSeconds(10))));
    assertCertainlyFreshUpTo(Duration.ofSeconds(1_800 - 225), limits(hour().jitter(0.5)));
  }

  @Test
  void isCertainlyFresh_shortAgesAgesOfAccessAndCustomTickers_isNeverTrue() {
    assertNeverCertainlyFresh(limits(expiringAfter(Duration.ofSeconds(9))));
    assertNeverCertainlyFresh(limits(hour().jitter(0.999)));
    assertNeverCertainlyFresh(limits(hour().expireAfterAccess(Duration.ofMinutes(30))));
    CacheSettings settings = TestCaches.ofSize(10).settings();
    assertNeverCertainlyFresh(new AgeLimits(settings, new FakeTicker()));
  }

  @Test
  void sweepInterval_isASixteenthOfTheShortestAgeAndAtLeastASecond() {
    assertThat(limits(hour()).sweepInterval()).isEqualTo(Duration.ofSeconds(225).toNanos());
    assertThat(limits(hour().expireAfterAccess(Duration.ofMinutes(16))).sweepInterval())
        .isEqualTo(Duration.ofSeconds(60).toNanos());
    assertThat(limits(hour().cacheFailures(Error.class).failuresExpireAfter(Duration.ofSeconds(32)))
            .sweepInterval())
        .isEqualTo(Duration.ofSeconds(2).toNanos());
    assertThat(limits(expiringAfter(Duration.ofMillis(1))).sweepInterval())
        .isEqualTo(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void isExpired_farFromTheMaximumAndNearIt_isExact() {
    // A cache that expires by the system's clock keeps the coarse time going.
    LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
        .environment(TestCaches.environment(Ticker.system(), Map.of()))
        .build();
    AgeLimits hour = limits(hour());
    long now = System.nanoTime();
    assertThat(hour.isExpired(new Written(now))).isFalse();
    assertThat(hour.isExpired(new Written(now - Duration.ofMinutes(59).toNanos())))
        .isFalse();
    assertThat(hour.isExpired(new Written(now - Duration.ofMinutes(60).toNanos())))
        .isTrue();
    assertThat(cache.size()).isZero();
  }

  private static void assertCertainlyFreshUpTo(Duration age, AgeLimits limits) {
    assertThat(isCertainlyFresh(limits, NO_TIME)).isTrue();
    assertThat(isCertainlyFresh(limits, age)).isTrue();
    assertThat(isCertainlyFresh(limits, age.plusNanos(1))).isFalse();
  }

  private static void assertNeverCertainlyFresh(AgeLimits limits) {
    assertThat(isCertainlyFresh(limits, NO_TIME)).isFalse();
    assertThat(isCertainlyFresh(limits, IN_TEN_YEARS)).isFalse();
  }

  /** Asks for a result of exactly that age by the coarse time, which may advance meanwhile. */
  private static boolean isCertainlyFresh(AgeLimits limits, Duration age) {
    while (true) {
      long now = Housekeeping.coarseTime();
      boolean isFresh = limits.isCertainlyFresh(now - age.toNanos());
      if (Housekeeping.coarseTime() == now) {
        return isFresh;
      }
    }
  }

  /** An entry that was stored at a time. */
  private record Written(long writtenAt) implements TimedEntry {

    @Override
    public int hash() {
      return 1;
    }

    @Override
    public boolean isPending() {
      return false;
    }

    @Override
    public boolean isCachedFailure() {
      return false;
    }

    @Override
    public long pendingSince() {
      throw new AssertionError("not in flight");
    }

    @Override
    public long accessedAt() {
      return writtenAt;
    }

    @Override
    public void recordAccess(long time) {}
  }
}
