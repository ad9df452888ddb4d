package io.cachedresult.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ChangeQueueTest {

  private static final int LIMIT = 3;

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final List<String> notified = new ArrayList<>();
  private final ChangeQueue queue =
      new ChangeQueue(tasks::add, LIMIT, () -> notified.add("unknown"));

  @Test
  void add_upToTheLimit_notifiesOfEachInOrder() {
    addAll("a", "b", "c");
    runAll();
    assertThat(notified).containsExactly("a", "b", "c");
  }

  @Test
  void add_aboveTheLimit_notifiesOnceOfThoseThatAreDropped() {
    addAll("a", "b", "c", "d", "e", "f");
    assertThat(tasks).hasSize(LIMIT + 1);
    runAll();
    assertThat(notified).containsExactly("a", "b", "c", "unknown");
  }

  @Test
  void add_afterSomeWereDropped_notifiesAgain() {
    addAll("a", "b", "c", "d");
    runAll();
    addAll("e", "f", "g", "h");
    runAll();
    assertThat(notified).containsExactly("a", "b", "c", "unknown", "e", "f", "g", "unknown");
  }

  @Test
  void add_dropsWhileThoseBeforeAreNotified_notifiesOfThemAfterwards() {
    addAll("a", "b", "c", "d");
    tasks.remove().run();
    addAll("e", "f");
    runAll();
    assertThat(notified).containsExactly("a", "b", "c", "unknown", "e");
  }

  @Test
  void add_messageOfSeveral_countsEach() {
    queue.add(LIMIT, () -> notified.add("a b c"));
    addAll("d");
    runAll();
    addAll("e");
    runAll();
    assertThat(notified).containsExactly("a b c", "unknown", "e");
  }

  private void addAll(String... changes) {
    for (String change : changes) {
      queue.add(1, () -> notified.add(change));
    }
  }

  private void runAll() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }
}
