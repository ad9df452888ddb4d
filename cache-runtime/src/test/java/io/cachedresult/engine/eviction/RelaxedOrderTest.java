package io.cachedresult.engine.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.RemovalCause;
import io.cachedresult.engine.lock.CacheLock;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The relaxed order by itself, without a cache around it. */
class RelaxedOrderTest {

  private static final int SLACK = 10;

  private final CacheLock lock = new CacheLock();
  private final RelaxedOrder<OrderedEntry> order = new RelaxedOrder<>(lock);

  @Test
  void victim_ofAnEmptyOrder_isNull() {
    assertThat(order.victim()).isNull();
  }

  /** Adds an entry after so many others that the slack is ten from now on. */
  private OrderedEntry addedAfterMany() {
    for (int i = 0; i < SLACK * 16; i++) {
      added("before " + i);
    }
    return added("a");
  }

  @Test
  void hit_withinTheSlack_movesNothing() {
    OrderedEntry a = addedAfterMany();
    for (int i = 0; i < SLACK; i++) {
      added("other " + i);
    }
    order.hit(a);
    assertThat(order.sinceUseOf(a)).isEqualTo(SLACK);
  }

  @Test
  void hit_beyondTheSlack_movesTheEntryAndReleasesTheLock() {
    OrderedEntry a = addedAfterMany();
    for (int i = 0; i <= SLACK; i++) {
      added("other " + i);
    }
    order.hit(a);
    assertThat(order.sinceUseOf(a)).isZero();
    for (int i = 0; i < SLACK * 16; i++) {
      assertThat(evicted()).isEqualTo("before " + i);
    }
    assertThat(evicted()).isEqualTo("other 0");
    assertThat(isLockFree()).isTrue();
  }

  @Test
  void hit_entryThatWasRemoved_doesNotAddItAgain() {
    OrderedEntry a = addedAfterMany();
    for (int i = 0; i <= SLACK; i++) {
      added("other " + i);
    }
    order.remove(a, RemovalCause.EXPLICIT);
    order.hit(a);
    assertThat(order.size()).isEqualTo(SLACK * 17 + 1);
    assertThat(order.sinceUseOf(a)).isEqualTo(SLACK + 1);
  }

  @Test
  void hit_whileTheLockIsTaken_leavesTheMoveToTheNextHit() {
    OrderedEntry a = addedAfterMany();
    for (int i = 0; i <= SLACK; i++) {
      added("other " + i);
    }
    lock.enter();
    try {
      CompletableFuture.runAsync(() -> order.hit(a)).join();
    } finally {
      lock.leave();
    }
    assertThat(order.sinceUseOf(a)).isEqualTo(SLACK + 1);

    order.hit(a);

    assertThat(order.sinceUseOf(a)).isZero();
  }

  @Test
  void hit_entryAheadOfTheSequence_correctsIt() {
    OrderedEntry a = added("a");
    added("b");
    a.usage = 100;
    order.hit(a);
    assertThat(order.sinceUseOf(a)).isZero();
    assertThat(evicted()).isEqualTo("b");
  }

  @Test
  void hit_fewEntries_movesTheEntryEachTime() {
    OrderedEntry a = added("a");
    added("b");
    order.hit(a);
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
