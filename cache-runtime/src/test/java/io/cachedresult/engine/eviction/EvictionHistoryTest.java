package io.cachedresult.engine.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.engine.KeyHash;
import org.junit.jupiter.api.Test;

/** What the history knows of keys that are no longer stored. */
class EvictionHistoryTest {

  private static final int NOW = 5_000;

  private final EvictionHistory history = new EvictionHistory(100);

  private static int hash(int key) {
    return KeyHash.mix(key);
  }

  @Test
  void take_rememberedKeys_returnsEachOnce() {
    history.remember(hash(1), NOW - 7, 3, true, NOW);
    history.remember(hash(2), NOW, 15, false, NOW);

    int one = history.take(hash(1));
    assertThat(EvictionHistory.age(one, NOW + 1)).isEqualTo(8);
    assertThat(EvictionHistory.frequency(one)).isEqualTo(3);
    assertThat(EvictionHistory.wasEvicted(one)).isTrue();
    assertThat(history.take(hash(1))).isEqualTo(EvictionHistory.NOTHING);
    int other = history.take(hash(2));
    assertThat(EvictionHistory.age(other, NOW)).isZero();
    assertThat(EvictionHistory.frequency(other)).isEqualTo(15);
    assertThat(EvictionHistory.wasEvicted(other)).isFalse();
  }

  @Test
  void take_afterManyKeys_knowsOnlyTheLatest() {
    for (int key = 0; key < 10_000; key++) {
      history.remember(hash(key), key, 1, true, key);
    }
    int known = 0;
    for (int key = 9_800; key < 10_000; key++) {
      known += history.take(hash(key)) == EvictionHistory.NOTHING ? 0 : 1;
    }
    assertThat(known).isGreaterThan(180);
    int forgotten = 0;
    for (int key = 0; key < 1_000; key++) {
      forgotten += history.take(hash(key)) == EvictionHistory.NOTHING ? 1 : 0;
    }
    assertThat(forgotten).isGreaterThan(980);
  }

  @Test
  void isEnoughFor_upToTheSizeItWasCreatedFor_isTrue() {
    assertThat(history.isEnoughFor(100)).isTrue();
    assertThat(history.isEnoughFor(101)).isFalse();
    assertThat(history.isEmpty()).isFalse();
    assertThat(new EvictionHistory(0).isEmpty()).isTrue();
    assertThat(new EvictionHistory(0).take(hash(1))).isEqualTo(EvictionHistory.NOTHING);
  }
}
