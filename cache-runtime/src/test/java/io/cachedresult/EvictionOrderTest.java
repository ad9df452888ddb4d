package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two orders by themselves, without a cache around them. */
class EvictionOrderTest {

  private static final int SLACK = 10;

  private final ReentrantLock lock = new ReentrantLock();
  private final ExactOrder<OrderedEntry> exact = new ExactOrder<>(lock);
  private final RelaxedOrder<OrderedEntry> relaxed = new RelaxedOrder<>(lock, new Headroom());

  private static OrderedEntry added(EvictionOrder<OrderedEntry> order, String name) {
    OrderedEntry node = new OrderedEntry(name);
    order.add(node);
    return node;
  }

  private static String evicted(EvictionOrder<OrderedEntry> order) {
    OrderedEntry eldest = order.victim();
    order.remove(eldest, RemovalCause.SIZE);
    return eldest.name;
  }

  @Test
  void of_theSize_isExactUpTo1024AndRelaxedAboveThatByASixteenth() {
    assertThat(Caches.ofSize(1_024).order()).isInstanceOf(ExactOrder.class);
    LruCache<Integer, Integer> larger = Caches.ofSize(1_025);
    assertThat(larger.order()).isInstanceOf(RelaxedOrder.class);

    for (int i = 0; i < 1_025; i++) {
      larger.put(i, i);
    }
    LruEntry<Integer, Integer> entry = larger.store().find(larger.entryOf(1_025 - 65));
    larger.getIfPresent(entry.key);
    assertThat(larger.order().sinceUseOf(entry)).isEqualTo(64);
    larger.put(-1, -1);
    larger.getIfPresent(entry.key);
    assertThat(larger.order().sinceUseOf(entry)).isZero();
  }

  @Test
  void of_thePlainMap_keepsTheOrderOfStoring() {
    LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
        .environment(Caches.environment(new FakeTicker(), Map.of("DISABLE_RESULT_CACHE", "1")))
        .build();
    cache.put("a", 1);
    for (int i = 0; i < 500; i++) {
      cache.put("other " + i, i);
    }
    cache.getIfPresent("a");
    assertThat(cache.order().victim()).hasToString("(a)");
  }

  @Test
  void eldest_ofNone_isNull() {
    assertThat(exact.victim()).isNull();
    assertThat(relaxed.victim()).isNull();
  }

  /** Numbers that begin shortly before the last one run out on the way. */
  @ParameterizedTest
  @ValueSource(
      ints = {0, Integer.MAX_VALUE - 1, Integer.MAX_VALUE - 100, Integer.MAX_VALUE - 5_000})
  void exact_randomUse_whereverTheNumbersBegin_isThatOfTheJdk(int begin) {
    exact.sequence = begin;
    Map<String, OrderedEntry> model = new LinkedHashMap<>(16, 0.75f, true);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String name = Integer.toString(random.nextInt(60));
      OrderedEntry known = model.get(name);
      if (known != null) {
        exact.hit(known);
        if (random.nextInt(20) == 0) {
          exact.remove(known, RemovalCause.EXPLICIT);
          model.remove(name);
        }
      } else {
        if (model.size() == 40) {
          String eldest = model.keySet().iterator().next();
          assertThat(evicted(exact)).isEqualTo(eldest);
          model.remove(eldest);
        }
        model.put(name, added(exact, name));
      }
      assertThat(exact.size()).isEqualTo(model.size());
    }
    assertThat(lock.isLocked()).isFalse();
    assertThat(exact.sequence).isPositive();
  }

  @Test
  void exact_numbersRunOut_beginAgainAboveThoseOfTheEntries() {
    OrderedEntry a = added(exact, "a");
    OrderedEntry b = added(exact, "b");
    added(exact, "c");
    exact.hit(a);
    exact.sequence = Integer.MAX_VALUE;

    exact.hit(b);

    assertThat(exact.sequence).isEqualTo(4);
    assertThat(b.usage).isEqualTo(4);
    assertThat(evicted(exact)).isEqualTo("c");
    assertThat(evicted(exact)).isEqualTo("a");
    assertThat(evicted(exact)).isEqualTo("b");
  }

  @Test
  void exact_hitOfTheLatest_takesNoNumber() {
    added(exact, "a");
    OrderedEntry b = added(exact, "b");
    exact.hit(b);
    exact.hit(b);
    assertThat(exact.sequence).isEqualTo(2);
  }

  @Test
  void exact_entryAheadOfTheNumbers_isPutRight() {
    OrderedEntry a = added(exact, "a");
    OrderedEntry b = added(exact, "b");
    a.usage = 1_000;

    exact.hit(a);
    exact.hit(b);

    assertThat(a.usage).isEqualTo(3);
    assertThat(evicted(exact)).isEqualTo("a");
  }

  @Test
  void exact_allUsed_isSortedByUse() {
    OrderedEntry a = added(exact, "a");
    OrderedEntry b = added(exact, "b");
    OrderedEntry c = added(exact, "c");
    exact.hit(c);
    exact.hit(a);
    exact.hit(b);
    assertThat(exact.victim()).isSameAs(c);
    assertThat(evicted(exact)).isEqualTo("c");
    assertThat(evicted(exact)).isEqualTo("a");
    assertThat(evicted(exact)).isEqualTo("b");
  }

  /** An entry after so many others that the slack is ten from now on. */
  private OrderedEntry addedAfterMany() {
    for (int i = 0; i < SLACK * 16; i++) {
      added(relaxed, "before " + i);
    }
    return added(relaxed, "a");
  }

  @Test
  void relaxed_hitWithinTheSlack_movesNothing() {
    OrderedEntry a = addedAfterMany();
    for (int i = 0; i < SLACK; i++) {
      added(relaxed, "other " + i);
    }
    relaxed.hit(a);
    assertThat(relaxed.sinceUseOf(a)).isEqualTo(SLACK);
  }

  @Test
  void relaxed_hitBeyondTheSlack_movesTheEntryAndFreesTheLock() {
    OrderedEntry a = addedAfterMany();
    for (int i = 0; i <= SLACK; i++) {
      added(relaxed, "other " + i);
    }
    relaxed.hit(a);
    assertThat(relaxed.sinceUseOf(a)).isZero();
    for (int i = 0; i < SLACK * 16; i++) {
      assertThat(evicted(relaxed)).isEqualTo("before " + i);
    }
    assertThat(evicted(relaxed)).isEqualTo("other 0");
    assertThat(lock.isLocked()).isFalse();
  }

  @Test
  void relaxed_entryThatIsStoredNoMore_isNotTakenInAgain() {
    OrderedEntry a = addedAfterMany();
    for (int i = 0; i <= SLACK; i++) {
      added(relaxed, "other " + i);
    }
    relaxed.remove(a, RemovalCause.EXPLICIT);
    relaxed.hit(a);
    assertThat(relaxed.size()).isEqualTo(SLACK * 17 + 1);
    assertThat(relaxed.sinceUseOf(a)).isEqualTo(SLACK + 1);
  }

  @Test
  void relaxed_whileTheLockIsTaken_isLeftToTheNextHit() {
    OrderedEntry a = addedAfterMany();
    for (int i = 0; i <= SLACK; i++) {
      added(relaxed, "other " + i);
    }
    lock.lock();
    try {
      CompletableFuture.runAsync(() -> relaxed.hit(a)).join();
    } finally {
      lock.unlock();
    }
    assertThat(relaxed.sinceUseOf(a)).isEqualTo(SLACK + 1);

    relaxed.hit(a);

    assertThat(relaxed.sinceUseOf(a)).isZero();
  }

  @Test
  void relaxed_entryAheadOfTheSequence_isPutRight() {
    OrderedEntry a = added(relaxed, "a");
    added(relaxed, "b");
    a.usage = 100;
    relaxed.hit(a);
    assertThat(relaxed.sinceUseOf(a)).isZero();
    assertThat(evicted(relaxed)).isEqualTo("b");
  }

  @Test
  void relaxed_fewEntries_moveWithEachUse() {
    OrderedEntry a = added(relaxed, "a");
    added(relaxed, "b");
    relaxed.hit(a);
    assertThat(evicted(relaxed)).isEqualTo("b");
  }

  @Test
  void rest_hitsMoveNothingUntilItEnds() {
    for (EvictionOrder<OrderedEntry> order : List.of(exact, relaxed)) {
      OrderedEntry a = added(order, "a");
      order.rest(true);
      added(order, "b");
      order.hit(a);
      added(order, "c");
      assertThat(evicted(order)).isEqualTo("a");

      order.rest(false);
      OrderedEntry d = added(order, "d");
      order.hit(order.victim());
      assertThat(evicted(order)).isEqualTo("c");
      assertThat(order.sinceUseOf(d)).isNotNegative();
    }
  }
}
