package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What other threads change between a search and the lock; here, while the search compares keys. */
@Timeout(60)
class EntryEditorTest {

  private final TestCache<TriggerKey, Integer> cache = TestCache.ofSize(10);

  private TestEntry<TriggerKey, Integer> entryThatOthersStoreMeanwhile(String name, int value) {
    return cache.entryOf(new TriggerKey(name, () -> cache.put(new TriggerKey(name), value)));
  }

  @Test
  void putIfAbsent_othersStoreTheKeyMeanwhile_returnsTheirs() {
    cache.put(new TriggerKey("a"), 1);
    TestEntry<TriggerKey, Integer> candidate = entryThatOthersStoreMeanwhile("b", 2);
    candidate.value = 3;

    assertThat(cache.editor().putIfAbsent(candidate).value).isEqualTo(2);
    assertThat(cache.getIfPresent(new TriggerKey("b"))).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void put_othersStoreTheKeyMeanwhile_replacesTheirs() {
    cache.put(new TriggerKey("a"), 1);
    TestEntry<TriggerKey, Integer> candidate = entryThatOthersStoreMeanwhile("b", 2);
    candidate.value = 3;
    cache.editor().put(candidate);

    assertThat(cache.getIfPresent(new TriggerKey("b"))).isEqualTo(3);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void find_othersStoreTheKeyMeanwhile_findsTheirs() {
    cache.put(new TriggerKey("a"), 1);

    assertThat(cache.editor().find(entryThatOthersStoreMeanwhile("b", 2)).value).isEqualTo(2);
    assertThat(cache.editor().find(cache.entryOf(new TriggerKey("c")))).isNull();
  }

  @Test
  void invalidate_othersReplaceTheEntryMeanwhile_removesTheirs() {
    cache.put(new TriggerKey("a"), 1);

    assertThat(cache.editor().invalidate(entryThatOthersStoreMeanwhile("a", 2))).isTrue();
    assertThat(cache.size()).isZero();
  }

  @Test
  void invalidate_othersRemoveTheEntryMeanwhile_removesNothing() {
    cache.put(new TriggerKey("a"), 1);
    TriggerKey removed = new TriggerKey("a", () -> cache.invalidateKey(new TriggerKey("a")));

    assertThat(cache.invalidateKey(removed)).isFalse();
  }

  @Test
  void replace_entryWasRemoved_storesNothing() {
    TriggerKey key = new TriggerKey("a");
    cache.put(key, 1);
    TestEntry<TriggerKey, Integer> removed = cache.find(key);
    cache.invalidateKey(key);

    assertThat(cache.editor().isStored(removed)).isFalse();
    assertThat(cache.editor().replace(removed, cache.entryOf(key, 2))).isFalse();
    assertThat(cache.find(key)).isNull();
  }
}
