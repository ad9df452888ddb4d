package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** When the coarse time is trusted, and how often a cache is swept. */
class AgeTest {

  private static final long MEMORY = 512L << 20;

  private static final CacheSpec HOUR = CacheSpec.named("any").expireAfterWrite("1h");

  private static Age age(CacheSpec spec) {
    return new Age(
        spec.settings(
            OptionalInt.of(10), MEMORY, Eviction.LRU, Duration.ofDays(1), false, Map.of()),
        Ticker.system());
  }

  @Test
  void surelyYoung_isTheAgeLessAnEighthAndFiveSecondsAtLeast() {
    assertThat(age(HOUR).surelyYoung())
        .isEqualTo(Duration.ofSeconds(3_600 - 450).toNanos());
    assertThat(age(HOUR.expireAfterWrite("10s")).surelyYoung())
        .isEqualTo(Duration.ofSeconds(5).toNanos());
    assertThat(age(HOUR.jitter(0.5)).surelyYoung())
        .isEqualTo(Duration.ofSeconds(1_800 - 225).toNanos());
  }

  @Test
  void surelyYoung_shortAgesAgesOfAccessAndOtherTickers_areNeverSure() {
    assertThat(age(HOUR.expireAfterWrite("9s")).surelyYoung()).isEqualTo(Long.MIN_VALUE);
    assertThat(age(HOUR.jitter(0.999)).surelyYoung()).isEqualTo(Long.MIN_VALUE);
    assertThat(age(HOUR.expireAfterAccess("30m")).surelyYoung()).isEqualTo(Long.MIN_VALUE);
    CacheSettings settings =
        Caches.environment(new FakeTicker(), Map.of()).settingsOf(CacheSpec.named("any"));
    assertThat(new Age(settings, new FakeTicker()).surelyYoung()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void sweepInterval_isASixteenthOfTheShortestAgeAndASecondAtLeast() {
    assertThat(age(HOUR).sweepInterval()).isEqualTo(Duration.ofSeconds(225).toNanos());
    assertThat(age(HOUR.expireAfterAccess("16m")).sweepInterval())
        .isEqualTo(Duration.ofSeconds(60).toNanos());
    assertThat(age(HOUR.cacheFailures(Error.class).failuresExpireAfter("32s")).sweepInterval())
        .isEqualTo(Duration.ofSeconds(2).toNanos());
    assertThat(age(HOUR.expireAfterWrite("1ms")).sweepInterval())
        .isEqualTo(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void isOver_byTheCoarseTimeOrNearTheEndByThePreciseOne_isExact() {
    // A cache that lives keeps the coarse time going.
    LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
        .environment(Caches.environment(Ticker.system(), Map.of()))
        .build();
    Age hour = age(HOUR);
    long now = System.nanoTime();
    assertThat(hour.isOver(written(cache, now))).isFalse();
    assertThat(hour.isOver(written(cache, now - Duration.ofMinutes(59).toNanos())))
        .isFalse();
    assertThat(hour.isOver(written(cache, now - Duration.ofMinutes(60).toNanos())))
        .isTrue();
    assertThat(cache.size()).isZero();
  }

  @Test
  void turnOff_nothingGrowsTooOldUntilItIsTurnedOnAgain() {
    Age hour = age(HOUR);
    Entry<?> old =
        written(Caches.ofSize(1), System.nanoTime() - Duration.ofDays(2).toNanos());
    hour.turnOff(true);
    assertThat(hour.isOver(old)).isFalse();
    assertThat(hour.isOver(old, System.nanoTime())).isFalse();
    assertThat(hour.surelyYoung()).isGreaterThan(Duration.ofDays(2).toNanos());

    hour.turnOff(false);
    assertThat(hour.isOver(old)).isTrue();
    assertThat(hour.surelyYoung()).isLessThan(Duration.ofHours(1).toNanos());
  }

  private static Entry<?> written(LruCache<String, Integer> cache, long time) {
    LruEntry<String, Integer> entry = cache.entryOf("a");
    entry.publish(time);
    return entry;
  }
}
