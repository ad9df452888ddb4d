package io.cachedresult.engine.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.RemovalCause;
import io.cachedresult.engine.lock.CacheLock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact order by itself, without a cache around it. */
class ExactOrderTest {

  private final CacheLock lock = new CacheLock();
  private final ExactOrder<OrderedEntry> order = new ExactOrder<>(lock);

  @Test
  void victim_ofAnEmptyOrder_isNull() {
    assertThat(order.victim()).isNull();
  }

  /** Numbers that begin shortly before the largest one run out on the way. */
  @ParameterizedTest
  @ValueSource(
      ints = {0, Integer.MAX_VALUE - 1, Integer.MAX_VALUE - 100, Integer.MAX_VALUE - 5_000})
  void victim_afterRandomUse_isThatOfTheJdkWhereverTheNumbersBegin(int begin) {
    order.sequence = begin;
    Map<String, OrderedEntry> model = new LinkedHashMap<>(16, 0.75f, true);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String name = Integer.toString(random.nextInt(60));
      OrderedEntry known = model.get(name);
      if (known != null) {
        order.hit(known);
        if (random.nextInt(20) == 0) {
          order.remove(known, RemovalCause.EXPLICIT);
          model.remove(name);
        }
      } else {
        if (model.size() == 40) {
          String leastUsed = model.keySet().iterator().next();
          assertThat(evicted()).isEqualTo(leastUsed);
          model.remove(leastUsed);
        }
        model.put(name, added(name));
      }
      assertThat(order.size()).isEqualTo(model.size());
    }
    assertThat(isLockFree()).isTrue();
    assertThat(order.sequence).isPositive();
  }

  @Test
  void hit_numbersHaveRunOut_restartsAboveThoseOfTheEntries() {
    OrderedEntry a = added("a");
    OrderedEntry b = added("b");
    added("c");
    order.hit(a);
    order.sequence = Integer.MAX_VALUE;

    order.hit(b);

    assertThat(order.sequence).isEqualTo(4);
    assertThat(b.usage).isEqualTo(4);
    assertThat(evicted()).isEqualTo("c");
    assertThat(evicted()).isEqualTo("a");
    assertThat(evicted()).isEqualTo("b");
  }

  @Test
  void hit_latestEntry_takesNoNumber() {
    added("a");
    OrderedEntry b = added("b");
    order.hit(b);
    order.hit(b);
    assertThat(order.sequence).isEqualTo(2);
  }

  @Test
  void hit_entryAheadOfTheNumbers_correctsIt() {
    OrderedEntry a = added("a");
    OrderedEntry b = added("b");
    a.usage = 1_000;

    order.hit(a);
    order.hit(b);

    assertThat(a.usage).isEqualTo(3);
    assertThat(evicted()).isEqualTo("a");
  }

  @Test
  void victim_allEntriesUsed_isTheLeastRecentlyUsed() {
    OrderedEntry a = added("a");
    OrderedEntry b = added("b");
    OrderedEntry c = added("c");
    order.hit(c);
    order.hit(a);
    order.hit(b);
    assertThat(order.victim()).isSameAs(c);
    assertThat(evicted()).isEqualTo("c");
    assertThat(evicted()).isEqualTo("a");
    assertThat(evicted()).isEqualTo("b");
  }

  @Test
  void suspend_hitsMoveNothingUntilItEnds() {
    OrderedEntry a = added("a");
    order.suspend(true);
    added("b");
    order.hit(a);
    added("c");
    assertThat(evicted()).isEqualTo("a");

    order.suspend(false);
    OrderedEntry d = added("d");
    order.hit(order.victim());
    assertThat(evicted()).isEqualTo("c");
    assertThat(order.sinceUseOf(d)).isNotNegative();
  }

  private OrderedEntry added(String name) {
    OrderedEntry entry = new OrderedEntry(name);
    order.add(entry);
    return entry;
  }

  private String evicted() {
    OrderedEntry victim = order.victim();
    order.remove(victim, RemovalCause.SIZE);
    return victim.name;
  }

  /** This thread could take the lock again in any case, so another one tries. */
  private boolean isLockFree() {
    return CompletableFuture.supplyAsync(
            () -> {
              boolean isFree = lock.tryEnter();
              if (isFree) {
                lock.leave();
              }
              return isFree;
            },
            task -> new Thread(task).start())
        .join();
  }
}
