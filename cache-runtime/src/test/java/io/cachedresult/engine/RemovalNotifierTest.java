package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.RemovalListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Refreshes that end while the test watches what is removed. */
class RemovalNotifierTest {

  private final List<String> removals = new ArrayList<>();
  private final TestCache<String, Integer> cache = watchedCache();

  private TestCache<String, Integer> watchedCache() {
    RemovalListener<String, Integer> listener =
        (key, value, cause) -> removals.add(key + "=" + value + " " + cause);
    TestCache<String, Integer> watched = TestCache.ofSize(2);
    watched.removalListener(listener);
    return watched;
  }

  @Test
  void refresh_newValue_notifiesOfTheOldOneOnceItIsReplaced() {
    cache.put("a", 1);
    TestEntry<String, Integer> candidate = cache.entryOf("a");
    cache.claimRefresh(candidate);
    candidate.value = 2;
    assertThat(removals).isEmpty();
    cache.complete(candidate);

    assertThat(removals).containsExactly("a=1 REPLACED");
  }

  @Test
  void refresh_newValueIsNotCached_notifiesThatItReplacedTheOldOne() {
    cache.put("a", 1);
    TestEntry<String, Integer> candidate = cache.entryOf("a");
    cache.claimRefresh(candidate);
    cache.discard(candidate);

    assertThat(removals).containsExactly("a=1 REPLACED");
    assertThat(cache.size()).isZero();
  }
}
