package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UseRecorderTest {

  private final TestCache<String, Integer> cache = TestCache.ofSize(3);

  @Test
  void isLive_entryWhoseResultWasNotStored_isFalse() {
    List<TestEntry<String, Integer>> inFlight = new ArrayList<>();
    TestEntry<String, Integer> discarded = cache.begin("a");
    inFlight.add(cache.find("a"));
    cache.discard(discarded);
    TestEntry<String, Integer> fenced = cache.begin("b");
    inFlight.add(cache.find("b"));
    cache.invalidateKey("b");
    fenced.value = 1;
    cache.complete(fenced);

    assertThat(inFlight).containsExactly(discarded, fenced).noneMatch(cache.uses()::isLive);
  }
}
