package io.cachedresult.monitor.entries;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests searches that have no time for all entries. */
@Timeout(60)
class SlowSearchTest {

  private final AtomicLong now = new AtomicLong();
  private final EntrySearch search =
      new EntrySearch(() -> now.addAndGet(Duration.ofMillis(1).toNanos()));

  private LruCache<Object, Object> cache() {
    LruCache<Object, Object> cache = LruCache.builder()
        .environment(CacheEnvironment.builder()
            .registry(new CacheRegistry())
            .settings(Map.of())
            .build())
        .maximumSize(100_000)
        .build();
    for (int key = 0; key < 10_000; key++) {
      cache.put(key, key);
    }
    return cache;
  }

  private static EntryQuery query(Optional<SortColumn> column, Optional<String> cursor) {
    return EntryQuery.of("77", column, false, 50, cursor);
  }

  @Test
  void search_withoutTimeForAll_continuesWithTheCursor() {
    LruCache<Object, Object> cache = cache();
    List<String> found = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int incomplete = 0;
    EntryPage page;
    do {
      page = search.find(List.of(cache), query(Optional.empty(), cursor));
      page.entries().forEach(entry -> found.add(entry.key()));
      incomplete += page.isComplete() ? 0 : 1;
      cursor = page.next();
    } while (cursor.isPresent());

    assertThat(incomplete).isPositive();
    assertThat(found).hasSize(280).doesNotHaveDuplicates();
    assertThat(page.matched()).hasValue(280);
    assertThat(page.searched()).isEqualTo(10_000);
  }

  @Test
  void sort_withoutTimeForAll_saysSo() {
    LruCache<Object, Object> cache = cache();
    EntryPage page =
        search.find(List.of(cache), query(Optional.of(SortColumn.KEY), Optional.empty()));

    assertThat(page.isComplete()).isFalse();
    assertThat(page.searched()).isBetween(1L, 9_999L);
  }
}
