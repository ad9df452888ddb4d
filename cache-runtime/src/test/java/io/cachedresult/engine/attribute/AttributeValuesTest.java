package io.cachedresult.engine.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which attributes are specified, and which do not fit together. */
class AttributeValuesTest {

  private static final AttributeValues HOUR =
      AttributeValues.NONE.with(CacheAttribute.EXPIRE_AFTER_WRITE, "1h");

  @Test
  void with_again_replacesTheValueInACopy() {
    AttributeValues half = AttributeValues.NONE.with(CacheAttribute.JITTER, 0.5);

    assertThat(half.with(CacheAttribute.JITTER, 0.1).get(CacheAttribute.JITTER, Double.class))
        .hasValue(0.1);
    assertThat(half.get(CacheAttribute.JITTER, Double.class)).hasValue(0.5);
    assertThat(AttributeValues.NONE.has(CacheAttribute.JITTER)).isFalse();
  }

  @Test
  void orElse_othersSpecifyTheSame_prefersItsOwn() {
    AttributeValues others = AttributeValues.NONE
        .with(CacheAttribute.EXPIRE_AFTER_WRITE, "2h")
        .with(CacheAttribute.MAXIMUM_SIZE, 7);
    AttributeValues merged = HOUR.orElse(others);

    assertThat(merged.get(CacheAttribute.EXPIRE_AFTER_WRITE, Object.class))
        .isEqualTo(HOUR.get(CacheAttribute.EXPIRE_AFTER_WRITE, Object.class));
    assertThat(merged.get(CacheAttribute.MAXIMUM_SIZE, Integer.class)).hasValue(7);
  }

  @Test
  void consistent_contradictoryValues_areRejected() {
    AttributeValues refreshTooLate = HOUR.with(CacheAttribute.REFRESH_AFTER_WRITE, "1h");
    assertThatThrownBy(refreshTooLate::consistent)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("refreshAfterWrite must be shorter than expireAfterWrite");
    AttributeValues noFailures = HOUR.with(CacheAttribute.FAILURES_EXPIRE_AFTER, "1m");
    assertThatThrownBy(noFailures::consistent)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("failuresExpireAfter needs cacheFailures");
  }

  @Test
  void consistent_compatibleValues_returnsThem() {
    AttributeValues values = HOUR.with(CacheAttribute.REFRESH_AFTER_WRITE, "59m")
        .with(CacheAttribute.FAILURES_EXPIRE_AFTER, "1m")
        .with(CacheAttribute.CACHE_FAILURES, List.of(IOException.class));
    AttributeValues refreshAlone =
        AttributeValues.NONE.with(CacheAttribute.REFRESH_AFTER_WRITE, "2d");

    assertThat(values.consistent()).isSameAs(values);
    assertThat(refreshAlone.consistent()).isSameAs(refreshAlone);
  }
}
