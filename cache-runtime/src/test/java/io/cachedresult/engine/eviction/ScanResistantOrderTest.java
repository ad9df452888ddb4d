package io.cachedresult.engine.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.Eviction;
import io.cachedresult.LruCache;
import io.cachedresult.RemovalCause;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.testing.TestCaches;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises of the policy, on requests for which policies differ. */
class ScanResistantOrderTest {

  private static LruCache<Integer, Integer> cache(Eviction eviction, int maximumSize) {
    return TestCaches.<Integer, Integer>builder()
        .maximumSize(maximumSize)
        .eviction(eviction)
        .build();
  }

  /** Returns how many of a hundred requests are hits. */
  private static double hitRate(Eviction eviction, int maximumSize, IntUnaryOperator key, int n) {
    LruCache<Integer, Integer> cache = cache(eviction, maximumSize);
    for (int i = 0; i < n; i++) {
      cache.get(key.applyAsInt(i), same -> same);
      assertThat(cache.size()).isLessThanOrEqualTo(maximumSize);
    }
    return 100.0 * cache.stats().hits() / n;
  }

  @Test
  void create_scanResistantPolicy_returnsThisOrderForAnySize() {
    assertThat(create(Eviction.SCAN_RESISTANT, 1)).isInstanceOf(ScanResistantOrder.class);
    assertThat(create(Eviction.SCAN_RESISTANT, 9_999)).isInstanceOf(ScanResistantOrder.class);
    assertThat(create(Eviction.LRU, 10)).isInstanceOf(ExactOrder.class);
  }

  private static EvictionOrder<OrderedEntry> create(Eviction policy, int maximumSize) {
    return EvictionOrderFactory.create(policy, maximumSize, new CacheLock());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 3_000})
  void scan_keysThatAreUsedOnce_keepsUsedEntries(int maximumSize) {
    int used = maximumSize / 2;
    LruCache<Integer, Integer> cache = cache(Eviction.SCAN_RESISTANT, maximumSize);
    for (int i = 0; i < 20 * used; i++) {
      cache.get(i % used, same -> same);
    }
    for (int i = 0; i < 10 * maximumSize; i++) {
      cache.get(used + i, same -> same);
    }

    long left = cache.asMap().keySet().stream().filter(key -> key < used).count();
    assertThat(left).isGreaterThan(used * 9L / 10);
    assertThat(cache.size()).isEqualTo(maximumSize);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_500})
  void loop_slightlyLongerThanTheCache_hitsWhereLruNeverDoes(int maximumSize) {
    IntUnaryOperator loop = i -> i % (maximumSize * 6 / 5);
    int requests = 100 * maximumSize;

    assertThat(hitRate(Eviction.LRU, maximumSize, loop, requests)).isZero();
    assertThat(hitRate(Eviction.SCAN_RESISTANT, maximumSize, loop, requests)).isGreaterThan(60);
  }

  /** Scans back and forth: the key that was used last is used first, so LRU is optimal. */
  @ParameterizedTest
  @ValueSource(ints = {100, 1_500})
  void zigzag_hitsAlmostAsOftenAsLru(int maximumSize) {
    int keys = 3 * maximumSize;
    IntUnaryOperator zigzag = i -> i / keys % 2 == 0 ? i % keys : keys - 1 - i % keys;
    int requests = 100 * keys;

    assertThat(hitRate(Eviction.SCAN_RESISTANT, maximumSize, zigzag, requests))
        .isGreaterThan(hitRate(Eviction.LRU, maximumSize, zigzag, requests) - 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void zigzag_smallCache_hitsAlmostAsOftenAsLru(int maximumSize) {
    int keys = 3 * maximumSize;
    IntUnaryOperator zigzag = i -> i / keys % 2 == 0 ? i % keys : keys - 1 - i % keys;

    assertThat(hitRate(Eviction.SCAN_RESISTANT, maximumSize, zigzag, 50_000))
        .isGreaterThan(hitRate(Eviction.LRU, maximumSize, zigzag, 50_000) - 1);
  }

  /** The requested keys change slowly: it does not matter which keys were popular before. */
  @ParameterizedTest
  @ValueSource(ints = {50, 1_000})
  void drift_hitsAsOftenAsLru(int maximumSize) {
    int[] keys = new Random(1).ints(0, maximumSize).limit(200 * maximumSize).toArray();
    IntUnaryOperator drift = i -> i / 10 + keys[i];

    assertThat(hitRate(Eviction.SCAN_RESISTANT, maximumSize, drift, keys.length))
        .isGreaterThan(hitRate(Eviction.LRU, maximumSize, drift, keys.length) - 1);
  }

  /** Other caches may need the room of many entries while none is inserted. */
  @Test
  void manyEvictions_withoutAnInsertion_keepUsedEntries() {
    SimulatedCache cache = new SimulatedCache(new ScanResistantOrder<>(new CacheLock()), 1_000);
    for (int i = 0; i < 20_000; i++) {
      cache.get("" + i);
      cache.get("" + i % 50);
    }
    for (int i = 0; i < 900; i++) {
      cache.get("" + i % 50);
      cache.evict(RemovalCause.MEMORY);
    }
    long left = cache.stored.keySet().stream()
        .filter(name -> Integer.parseInt(name) < 50)
        .count();
    assertThat(left).isEqualTo(50);
    assertThat(cache.stored).hasSize(100);
  }

  @Test
  void put_sameKeyTwice_isNotUsedTwice() {
    LruCache<Integer, Integer> cache = cache(Eviction.SCAN_RESISTANT, 1_000);
    for (int i = 0; i < 10_000; i++) {
      cache.get(i % 500, same -> same);
    }
    for (int i = 0; i < 10_000; i++) {
      cache.put(1_000 + i, i);
      cache.put(1_000 + i, -i);
    }
    long left = cache.asMap().keySet().stream().filter(key -> key < 500).count();
    assertThat(left).isGreaterThan(450);
  }

  /** The order still knows which keys were used last if there are many hits for each insertion. */
  @Test
  void zigzag_slightlyMoreKeysThanEntries_hitsAlmostAsOftenAsLru() {
    int keys = 1_250;
    IntUnaryOperator zigzag = i -> i / keys % 2 == 0 ? i % keys : keys - 1 - i % keys;
    int requests = 50 * keys;

    assertThat(hitRate(Eviction.SCAN_RESISTANT, 1_000, zigzag, requests))
        .isGreaterThan(hitRate(Eviction.LRU, 1_000, zigzag, requests) - 4);
  }

  /** Once the order has become LRU, it can change back. */
  @Test
  void zigzagThenLoop_adaptsToTheLoop() {
    int keys = 300;
    int turn = 200 * keys;
    IntUnaryOperator both =
        i -> i >= turn ? i % 120 : i / keys % 2 == 0 ? i % keys : keys - 1 - i % keys;

    double zigzag = hitRate(Eviction.SCAN_RESISTANT, 100, both, turn) * turn;
    double all = hitRate(Eviction.SCAN_RESISTANT, 100, both, 10 * turn) * 10 * turn;
    assertThat((all - zigzag) / (9 * turn)).isGreaterThan(50);
  }

  @Test
  void memoryLimit_variousWeights_holdsAndHitsMoreOftenThanLru() {
    double lru = hitRateOfBytes(Eviction.LRU);
    assertThat(hitRateOfBytes(Eviction.SCAN_RESISTANT)).isGreaterThan(lru);
  }

  private static double hitRateOfBytes(Eviction eviction) {
    LruCache<Integer, Integer> cache = TestCaches.<Integer, Integer>builder()
        .maximumMemory(10_000)
        .weigher((key, weight) -> weight)
        .eviction(eviction)
        .build();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      // Ten times as many entries fit at the end.
      int weight = 10 + random.nextInt(i < 10_000 ? 1_000 : 100);
      cache.get((int) (1_000 * Math.pow(random.nextDouble(), 3)), key -> weight);
      assertThat(cache.memory()).isLessThanOrEqualTo(10_000);
    }
    assertThat(cache.stats().memoryEvictions()).isPositive();
    return cache.stats().hitRate();
  }

  @Test
  void suspend_usesAreIgnoredUntilItEnds() {
    ScanResistantOrder<OrderedEntry> order = new ScanResistantOrder<>(new CacheLock());
    OrderedEntry entry = new OrderedEntry("1");
    order.add(entry);
    order.suspend(true);
    order.add(new OrderedEntry("2"));
    int usage = entry.usage;
    order.hit(entry);
    assertThat(entry.usage).isEqualTo(usage);

    order.suspend(false);
    order.add(new OrderedEntry("3"));
    order.hit(entry);
    assertThat(entry.usage).isNotEqualTo(usage);
  }

  /** A key whose result was replaced is not new. */
  @Test
  void put_replacedResult_staysOnTheMainSide() {
    LruCache<Integer, Integer> cache = cache(Eviction.SCAN_RESISTANT, 100);
    for (int i = 0; i < 1_000; i++) {
      cache.get(i % 50, same -> same);
      cache.get(1_000 + i, same -> same);
    }
    for (int i = 0; i < 50; i++) {
      cache.put(i, -i);
    }
    for (int i = 0; i < 1_000; i++) {
      cache.get(10_000 + i, same -> same);
    }
    long left = cache.asMap().keySet().stream().filter(key -> key < 50).count();
    assertThat(left).isGreaterThan(40);
  }

  /** Generations wrap around in an entry after 2^25, and as a number after 2^32. */
  @ParameterizedTest
  @ValueSource(ints = {(1 << 25) - 100, Integer.MAX_VALUE - 100, -100, (1 << 12) - 100})
  void generations_wrapAround_makeNoDifference(int generation) {
    assertThat(evictions(generation)).isEqualTo(evictions(0));
  }

  /** Returns what random requests evict, if the order begins with a generation. */
  private static List<String> evictions(int generation) {
    SimulatedCache cache =
        new SimulatedCache(new ScanResistantOrder<>(new CacheLock(), generation), 100);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      cache.get("key " + (int) (400 * Math.pow(random.nextDouble(), 2)));
    }
    return cache.evicted;
  }
}
