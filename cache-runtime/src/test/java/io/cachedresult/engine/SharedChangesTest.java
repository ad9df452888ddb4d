package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.EntrySnapshot;
import io.cachedresult.RemovalListener;
import io.cachedresult.shared.InvalidationListener;
import io.cachedresult.testing.MemoryTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two caches, which act as two processes, see each other's changes. */
class SharedChangesTest {

  private final MemoryTier tier = new MemoryTier();
  private final SharedCache here = new SharedCache(tier);
  private final SharedCache there = new SharedCache(tier);

  @Test
  void put_replacesTheResultEverywhere() {
    here.get("apple");
    there.get("apple");

    here.put("apple", 9);

    assertThat(there.get("apple")).isEqualTo(9);
    assertThat(here.get("apple")).isEqualTo(9);
  }

  @Test
  void refresh_replacesTheResultEverywhere() {
    here.get("apple");
    there.get("apple");
    here.method = key -> 9;

    assertThat(here.refresh("apple")).isEqualTo(9);
    assertThat(there.get("apple")).isEqualTo(9);
    assertThat(there.calls).isZero();
  }

  @Test
  void refresh_withoutALease_removesTheOldResultEverywhere() {
    here.get("apple");
    there.get("apple");
    here.method = key -> 9;
    tier.isRefusing = true;

    assertThat(here.refresh("apple")).isEqualTo(9);
    tier.isRefusing = false;

    assertThat(there.contains("apple")).isFalse();
    there.method = key -> 9;
    assertThat(there.get("apple")).isEqualTo(9);
  }

  @Test
  void refresh_inTheBackgroundWithoutALease_leavesTheResultOfOthers() {
    here.get("apple");
    tier.isRefusing = true;
    new BackgroundRefresher<>(
            here.cache().parts().context, any -> true, (done, end) -> end.accept(null))
        .start(new TestEntry<>("apple"), () -> here.refresh("apple"));
    here.background.remove().run();

    assertThat(here.calls).isEqualTo(2);
    assertThat(tier.size()).isEqualTo(1);
  }

  @Test
  void invalidate_keyThatCannotBeEncoded_removesAllResultsEverywhere() {
    here.get("apple");
    there.get("apple");

    here.invalidate("x".repeat(70_000));

    assertThat(there.contains("apple")).isFalse();
    assertThat(tier.size()).isZero();
  }

  @Test
  void put_keyThatCannotBeEncoded_removesAllResultsEverywhere() {
    here.get("apple");

    here.put("x".repeat(70_000), 1);

    assertThat(tier.size()).isZero();
  }

  @Test
  void refresh_invalidatedMeanwhile_isNotPublished() {
    here.get("apple");
    here.method = key -> {
      there.invalidate(key);
      return 9;
    };

    assertThat(here.refresh("apple")).isEqualTo(9);
    assertThat(tier.size()).isZero();
    assertThat(here.contains("apple")).isFalse();
  }

  @Test
  void refresh_replacedMeanwhile_isNotPublished() {
    here.get("apple");
    here.method = key -> {
      there.put(key, 7);
      return 9;
    };

    here.refresh("apple");

    assertThat(here.get("apple")).isEqualTo(7);
    assertThat(there.get("apple")).isEqualTo(7);
  }

  @Test
  void invalidate_removesTheResultEverywhere() {
    here.get("apple");
    there.get("apple");

    here.invalidate("apple");

    assertThat(there.contains("apple")).isFalse();
    assertThat(tier.size()).isZero();
  }

  @Test
  void invalidate_unknownHere_removesItElsewhere() {
    here.get("apple");

    assertThat(there.invalidate("apple")).isFalse();
    assertThat(here.contains("apple")).isFalse();
    assertThat(tier.size()).isZero();
  }

  @Test
  void invalidateAll_removesTheResultsEverywhere() {
    here.getAll(List.of("apple", "pear"));
    there.getAll(List.of("apple", "pear"));

    here.invalidateAll();

    assertThat(there.size()).isZero();
    assertThat(tier.size()).isZero();
  }

  @Test
  void invalidateId_removesTheResultEverywhere() {
    here.get("apple");
    there.get("apple");
    EntrySnapshot listed = there.entries(1).get(0);

    assertThat(there.invalidateId(listed.id())).isTrue();
    assertThat(here.contains("apple")).isFalse();
    assertThat(there.contains("apple")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DISABLE_RESULT_CACHE", "CACHE_BYPASS"})
  void change_switchedOff_removesTheResultElsewhere(String setting) {
    SharedCache off = new SharedCache(tier, SharedCache.SPEC, Map.of(setting, "1"));
    here.get("apple");
    here.get("pear");

    off.put("apple", 7);
    off.invalidate("pear");

    assertThat(here.contains("apple")).isFalse();
    assertThat(here.contains("pear")).isFalse();
    assertThat(tier.size()).isZero();
  }

  @Test
  void connection_lostOrFound_empties() {
    here.get("apple");
    here.get("apple");
    assertThat(here.contains("apple")).isTrue();

    tier.listeners().forEach(listener -> listener.onConnection(false));
    assertThat(here.contains("apple")).isFalse();

    here.get("apple");
    tier.listeners().forEach(listener -> listener.onConnection(true));
    assertThat(here.contains("apple")).isFalse();
  }

  /** The time limit is twice as long as results may stay. */
  @Test
  @Timeout(10)
  void connection_lost_emptiesAgainWhileItLasts() {
    tier.listeners().forEach(listener -> listener.onConnection(false));
    here.get("apple");
    here.get("apple");
    assertThat(here.contains("apple")).isTrue();

    while (here.contains("apple")) {
      Thread.onSpinWait();
    }
  }

  @Test
  void onChange_withRemovalListener_notifiesInTheExecutor() {
    List<Object> removed = new ArrayList<>();
    here.get("apple");
    here.get("apple");
    RemovalListener<Object, Object> listener =
        (key, result, cause) -> removed.add(cause + " " + result);
    here.cache().removalListener(listener);

    there.put("apple", 7);

    assertThat(here.contains("apple")).isFalse();
    assertThat(removed).isEmpty();
    here.background.remove().run();
    assertThat(removed).containsExactly("REPLACED 5");
  }

  @Test
  void onChange_otherBytes_empties() {
    here.get("apple");
    here.get("apple");

    for (InvalidationListener listener : tier.listeners()) {
      listener.onChange(new byte[] {1});
    }

    assertThat(here.size()).isZero();
  }
}
