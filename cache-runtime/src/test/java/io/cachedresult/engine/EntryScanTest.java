package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.KeyArgument;
import io.cachedresult.LruCache;
import io.cachedresult.StoredEntry;
import io.cachedresult.testing.FakeTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EntryScanTest {

  private final FakeTicker ticker = new FakeTicker();
  private final CacheEnvironment environment =
      CacheEnvironment.builder().ticker(ticker).build();

  private final LruCache<Object, Integer> cache = LruCache.<Object, Integer>builder()
      .environment(environment)
      .maximumSize(100_000)
      .build();

  private static List<StoredEntry> all(LruCache<?, ?> cache) {
    List<StoredEntry> all = new ArrayList<>();
    cache.storedEntries("").forEachRemaining(all::add);
    return all;
  }

  private StoredEntry only() {
    assertThat(all(cache)).hasSize(1);
    return all(cache).get(0);
  }

  @Test
  void storedEntries_ofManyEntries_areInTheOrderOfTheirIds() {
    for (int key = 0; key < 5_000; key++) {
      cache.put(key, key);
    }

    assertThat(all(cache))
        .hasSize(5_000)
        .extracting(StoredEntry::id)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void storedEntries_afterEachId_areTheRest() {
    for (int key = 0; key < 200; key++) {
      cache.put(key, key);
    }
    List<String> ids = all(cache).stream().map(StoredEntry::id).toList();

    for (int i = 0; i < ids.size(); i++) {
      List<String> rest = new ArrayList<>();
      cache.storedEntries(ids.get(i)).forEachRemaining(entry -> rest.add(entry.id()));
      assertThat(rest).isEqualTo(ids.subList(i + 1, ids.size()));
    }
  }

  @Test
  void storedEntries_ofEqualHashes_areInTheOrderOfTheirIds() {
    record Same(int number) {
      @Override
      public int hashCode() {
        return 1;
      }
    }
    for (int number = 0; number < 50; number++) {
      cache.put(new Same(number), number);
    }

    assertThat(all(cache)).hasSize(50).extracting(StoredEntry::id).isSorted();
  }

  @Test
  void storedEntries_whileTheTableGrows_areAllThatStayed() {
    for (int key = 0; key < 1_000; key++) {
      cache.put(key, key);
    }
    Set<String> stayed = new HashSet<>();
    all(cache).forEach(entry -> stayed.add(entry.id()));
    List<String> visited = new ArrayList<>();
    Iterator<StoredEntry> scan = cache.storedEntries("");
    for (int key = 1_000; scan.hasNext(); key++) {
      visited.add(scan.next().id());
      if (key < 20_000) {
        cache.put(key, key);
        cache.put(-key, key);
      }
    }

    assertThat(visited).isSorted().doesNotHaveDuplicates().containsAll(stayed);
    assertThatThrownBy(scan::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void storedEntries_afterNoId_areRejected() {
    assertThatThrownBy(() -> cache.storedEntries("1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void invalidateId_ofAStoredEntry_removesIt() {
    cache.put("a", 1);

    assertThat(cache.invalidateId(only().id())).isTrue();
    assertThat(cache.size()).isZero();
  }

  @Test
  void entry_withoutExpiryAfterAccess_knowsOnlyTheOrderOfUses() {
    LruCache<Object, Integer> small = LruCache.<Object, Integer>builder()
        .environment(environment)
        .maximumSize(100)
        .build();
    for (int key = 0; key < 10; key++) {
      small.put(key, key);
    }
    small.getIfPresent(3);
    List<StoredEntry> byUse = new ArrayList<>(all(small));
    byUse.sort((left, right) -> Long.compare(right.usedAt(), left.usedAt()));

    assertThat(byUse.get(0).key(200)).isEqualTo("(3)");
    assertThat(byUse.get(1).key(200)).isEqualTo("(9)");
    assertThat(byUse.get(9).key(200)).isEqualTo("(0)");
    assertThat(byUse.get(0).idle()).isEmpty();
  }

  @Test
  void entry_withExpiryAfterAccess_knowsWhenItWasUsed() {
    LruCache<Object, Integer> accessed = LruCache.<Object, Integer>builder()
        .environment(environment)
        .expireAfterAccess(Duration.ofHours(1))
        .build();
    accessed.put("a", 1);
    ticker.advance(Duration.ofMinutes(2));
    accessed.getIfPresent("a");
    ticker.advance(Duration.ofMinutes(1));

    StoredEntry entry = all(accessed).get(0);
    assertThat(entry.idle()).hasValue(Duration.ofMinutes(1));
    assertThat(entry.age()).isEqualTo(Duration.ofMinutes(3));
    assertThat(entry.weight()).isEqualTo((int) accessed.memory());
  }

  @Test
  void entry_ofJdkTypes_isPlain() {
    cache.put(List.of("a", 1, TimeUnit.DAYS, Duration.ofSeconds(1)), 1);

    assertThat(only().isPlain()).isTrue();
    assertThat(only().plainKey(200)).isEqualTo(only().key(200)).isEqualTo("([a, 1, DAYS, PT1S])");
  }

  @Test
  void entry_whoseTextCallsUserCode_isNotPlain() {
    record Point(int x) {}
    cache.put(Optional.of(new Point(1)), 1);

    assertThat(only().isPlain()).isFalse();
    assertThat(only().plainKey(200)).isEqualTo("(Optional…)");
    assertThat(only().key(200)).isEqualTo("(Optional[Point[x=1]])");
    assertThat(only().plainArguments(200))
        .containsExactly(new KeyArgument(Optional.of("java.util.Optional"), Optional.empty()));
  }

  @Test
  void arguments_thatLookAlike_differInTheirTypes() {
    cache.put("1", 1);
    assertThat(only().arguments(200))
        .containsExactly(new KeyArgument(Optional.of("java.lang.String"), Optional.of("1")));
    cache.invalidateAll();
    cache.put(1, 1);
    assertThat(only().arguments(200))
        .containsExactly(new KeyArgument(Optional.of("java.lang.Integer"), Optional.of("1")));
  }
}
