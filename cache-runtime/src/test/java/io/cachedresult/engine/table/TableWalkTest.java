package io.cachedresult.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a walk visits, also while the table grows. */
class TableWalkTest {

  private final EntryTable<Node> table = new EntryTable<>(100);

  @Test
  void nextBucket_severalEntriesInABucket_visitsEachOnceAndEnds() {
    List<Node> linked = new ArrayList<>();
    for (int hash : new int[] {0, 0, 16, 5, 15}) {
      linked.add(link(hash));
    }
    TableWalk<Node> walk = table.walk();

    assertThat(rest(walk)).containsExactlyInAnyOrderElementsOf(linked);
    assertThat(walk.nextBucket()).isEmpty();
  }

  @Test
  void nextBucket_tableGrowsMeanwhile_stillVisitsEachOnce() {
    List<Node> linked = new ArrayList<>();
    for (int hash = 0; hash < 8; hash++) {
      linked.add(link(hash * 5));
    }
    TableWalk<Node> walk = table.walk();
    List<Node> visited = new ArrayList<>(walk.nextBucket());
    visited.addAll(walk.nextBucket());
    for (int i = 0; i < 100; i++) {
      link(1);
    }
    visited.addAll(rest(walk));

    assertThat(visited).doesNotHaveDuplicates().containsAll(linked);
    assertThat(table.buckets().length).isGreaterThan(16);
  }

  private static List<Node> rest(TableWalk<Node> walk) {
    List<Node> rest = new ArrayList<>();
    for (List<Node> found = walk.nextBucket(); !found.isEmpty(); found = walk.nextBucket()) {
      rest.addAll(found);
    }
    return rest;
  }

  private Node link(int hash) {
    Node entry = new Node(hash);
    table.link(entry);
    return entry;
  }
}
