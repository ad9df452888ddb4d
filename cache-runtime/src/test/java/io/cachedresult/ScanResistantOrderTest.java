package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised of the policy, on requests that tell policies apart. */
class ScanResistantOrderTest {

  private static LruCache<Integer, Integer> cache(Eviction eviction, int maximumSize) {
    return Caches.<Integer, Integer>builder()
        .maximumSize(maximumSize)
        .eviction(eviction)
        .build();
  }

  /** How many of a hundred requests find their result. */
  private static double hitRate(Eviction eviction, int maximumSize, IntUnaryOperator key, int n) {
    LruCache<Integer, Integer> cache = cache(eviction, maximumSize);
    for (int i = 0; i < n; i++) {
      cache.get(key.applyAsInt(i), same -> same);
      assertThat(cache.order().size()).isLessThanOrEqualTo(maximumSize);
    }
    return 100.0 * cache.stats().hits() / n;
  }

  @Test
  void of_theSetting_isTheOrderOfAnySize() {
    assertThat(cache(Eviction.SCAN_RESISTANT, 1).order()).isInstanceOf(ScanResistantOrder.class);
    assertThat(cache(Eviction.SCAN_RESISTANT, 9_999).order())
        .isInstanceOf(ScanResistantOrder.class);
    assertThat(cache(Eviction.LRU, 10).order()).isInstanceOf(ExactOrder.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 3_000})
  void scan_ofKeysThatNobodyAsksForAgain_leavesWhatIsUsed(int maximumSize) {
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
  void loop_aLittleLongerThanTheCache_hitsWhereLruNeverDoes(int maximumSize) {
    IntUnaryOperator loop = i -> i % (maximumSize * 6 / 5);
    int requests = 100 * maximumSize;

    assertThat(hitRate(Eviction.LRU, maximumSize, loop, requests)).isZero();
    assertThat(hitRate(Eviction.SCAN_RESISTANT, maximumSize, loop, requests)).isGreaterThan(60);
  }

  /** Up and down again: what was used last is used first. LRU is the best that there is. */
  @ParameterizedTest
  @ValueSource(ints = {100, 1_500})
  void zigzag_isAnsweredAlmostAsByLru(int maximumSize) {
    int keys = 3 * maximumSize;
    IntUnaryOperator zigzag = i -> i / keys % 2 == 0 ? i % keys : keys - 1 - i % keys;
    int requests = 100 * keys;

    assertThat(hitRate(Eviction.SCAN_RESISTANT, maximumSize, zigzag, requests))
        .isGreaterThan(hitRate(Eviction.LRU, maximumSize, zigzag, requests) - 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void zigzag_inASmallCache_isAnsweredAlmostAsByLru(int maximumSize) {
    int keys = 3 * maximumSize;
    IntUnaryOperator zigzag = i -> i / keys % 2 == 0 ? i % keys : keys - 1 - i % keys;

    assertThat(hitRate(Eviction.SCAN_RESISTANT, maximumSize, zigzag, 50_000))
        .isGreaterThan(hitRate(Eviction.LRU, maximumSize, zigzag, 50_000) - 1);
  }

  /** What is asked for moves on slowly: who was popular lately says nothing. */
  @ParameterizedTest
  @ValueSource(ints = {50, 1_000})
  void drift_isAnsweredAsByLru(int maximumSize) {
    int[] keys = new Random(1).ints(0, maximumSize).limit(200 * maximumSize).toArray();
    IntUnaryOperator drift = i -> i / 10 + keys[i];

    assertThat(hitRate(Eviction.SCAN_RESISTANT, maximumSize, drift, keys.length))
        .isGreaterThan(hitRate(Eviction.LRU, maximumSize, drift, keys.length) - 1);
  }

  /** Other caches may take the room of many entries while none comes. */
  @Test
  void manyEvictionsWithoutAnInsertion_leaveWhatIsUsed() {
    LruCache<Integer, Integer> cache = cache(Eviction.SCAN_RESISTANT, 1_000);
    for (int i = 0; i < 20_000; i++) {
      cache.get(i, same -> same);
      cache.get(i % 50, same -> same);
    }
    for (int i = 0; i < 900; i++) {
      cache.getIfPresent(i % 50);
      assertThat(cache.store().evictEldest()).isNotNull();
    }
    long left = cache.asMap().keySet().stream().filter(key -> key < 50).count();
    assertThat(left).isEqualTo(50);
  }

  @Test
  void resultsPutTwice_areNotUsedTwice() {
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

  /** Where there are many hits for each insertion, those that were used last are still told apart. */
  @Test
  void zigzagOfFewKeysMoreThanEntries_isAnsweredAlmostAsByLru() {
    int keys = 1_250;
    IntUnaryOperator zigzag = i -> i / keys % 2 == 0 ? i % keys : keys - 1 - i % keys;
    int requests = 50 * keys;

    assertThat(hitRate(Eviction.SCAN_RESISTANT, 1_000, zigzag, requests))
        .isGreaterThan(hitRate(Eviction.LRU, 1_000, zigzag, requests) - 4);
  }

  /** Once it has become LRU, it finds back. */
  @Test
  void zigzagThenLoop_turnsFromTheOneToTheOther() {
    int keys = 300;
    int turn = 200 * keys;
    IntUnaryOperator both =
        i -> i >= turn ? i % 120 : i / keys % 2 == 0 ? i % keys : keys - 1 - i % keys;

    double zigzag = hitRate(Eviction.SCAN_RESISTANT, 100, both, turn) * turn;
    double all = hitRate(Eviction.SCAN_RESISTANT, 100, both, 10 * turn) * 10 * turn;
    assertThat((all - zigzag) / (9 * turn)).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 33})
  void anySize_withEverythingThatCanHappen_keepsItsBoundAndItsLinks(int maximumSize) {
    LruCache<Integer, Integer> cache = cache(Eviction.SCAN_RESISTANT, maximumSize);
    Random random = new Random(maximumSize);
    for (int i = 0; i < 20_000; i++) {
      int key = (int) (4 * maximumSize * Math.pow(random.nextDouble(), 2));
      switch (random.nextInt(20)) {
        case 0 -> cache.invalidate(key);
        case 1 -> cache.put(key, key);
        case 2 -> cache.asMap().replace(key, key);
        default -> assertThat(cache.get(key, same -> same)).isEqualTo(key);
      }
      assertThat(cache.order().size()).isEqualTo(cache.size()).isLessThanOrEqualTo(maximumSize);
    }
    int size = cache.size();
    assertThat(cache.asMap()).hasSize(size);
    cache.invalidateAll();
    assertThat(cache.order().size()).isZero();
    assertThat(cache.order().victim()).isNull();
  }

  @Test
  void bytes_whereTheyAreTheBound_areKeptAndUsedAsWellAsByLru() {
    double lru = hitRateOfBytes(Eviction.LRU);
    assertThat(hitRateOfBytes(Eviction.SCAN_RESISTANT)).isGreaterThan(lru);
  }

  private static double hitRateOfBytes(Eviction eviction) {
    LruCache<Integer, Integer> cache = Caches.<Integer, Integer>builder()
        .maximumMemory(10_000)
        .weigher((key, weight) -> weight)
        .eviction(eviction)
        .build();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      // The entries that fit are ten times as many at the end.
      int weight = 10 + random.nextInt(i < 10_000 ? 1_000 : 100);
      cache.get((int) (1_000 * Math.pow(random.nextDouble(), 3)), key -> weight);
      assertThat(cache.memory()).isLessThanOrEqualTo(10_000);
    }
    assertThat(cache.stats().memoryEvictions()).isPositive();
    return cache.stats().hitRate();
  }

  @Test
  void plainMap_isToldOfNoUse_andOfEachAfterwards() {
    LruCache<Integer, Integer> cache = cache(Eviction.SCAN_RESISTANT, 10);
    cache.put(1, 1);
    cache.fallBack(true);
    cache.put(2, 2);
    int usage = cache.store().find(cache.entryOf(1)).usage;
    cache.getIfPresent(1);
    assertThat(cache.store().find(cache.entryOf(1)).usage).isEqualTo(usage);

    cache.fallBack(false);
    cache.put(3, 3);
    cache.getIfPresent(1);
    assertThat(cache.store().find(cache.entryOf(1)).usage).isNotEqualTo(usage);
  }

  /** A key whose result was replaced or has expired is not new. */
  @Test
  void replacedResult_staysOnTheMainSide() {
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
  void generationsThatWrapAround_makeNoDifference(int generation) {
    assertThat(evictions(generation)).isEqualTo(evictions(0));
  }

  /** Which of the requests evict which key, if the order begins with a generation. */
  private static List<String> evictions(int generation) {
    ScanResistantOrder<OrderedEntry> order =
        new ScanResistantOrder<>(new ReentrantLock(), new Headroom(), generation);
    Map<String, OrderedEntry> stored = new HashMap<>();
    List<String> evicted = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String key = "key " + (int) (400 * Math.pow(random.nextDouble(), 2));
      OrderedEntry found = stored.get(key);
      if (found != null) {
        order.hit(found);
        continue;
      }
      if (order.size() == 100) {
        OrderedEntry victim = order.victim();
        order.remove(victim, RemovalCause.SIZE);
        stored.remove(victim.name);
        evicted.add(victim.name);
      }
      OrderedEntry entry = new OrderedEntry(key);
      stored.put(key, entry);
      order.add(entry);
    }
    return evicted;
  }
}
