package io.cachedresult.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be found, changed and visited while a table grows in many steps. */
class TableGrowthTest {

  private static final int ENTRIES = 1 << 13;

  @Test
  void link_intoALargeTable_growsInManySteps() {
    GrowingTable growing = new GrowingTable();
    growing.publish();
    int links = 0;
    while (growing.table.growth() != null) {
      growing.link(links++);
    }

    assertThat(links).isEqualTo(GrowingTable.LENGTH / 8);
  }

  @Test
  void link_nobodyAllocatesAnArray_goesOnAndAsksAgain() {
    EntryTable<Node> table = new EntryTable<>(ENTRIES);
    for (int hash = 0; hash < ENTRIES; hash++) {
      table.link(new Node(hash));
    }
    int length = table.buckets().length;
    assertThat(length).isLessThan(ENTRIES);
    for (int hash = 0; hash < length; hash++) {
      table.prepareGrowth();
      table.link(new Node(hash));
    }

    assertThat(table.buckets().length).isGreaterThan(length);
  }

  @Test
  void find_entriesComeAndGoMeanwhile_findsExactlyThoseThatAreLinked() {
    Random random = new Random(1);
    EntryTable<Node> table = new EntryTable<>(ENTRIES);
    List<Node> linked = new ArrayList<>();
    int examined = 0;
    while (linked.size() < ENTRIES) {
      Node entry = new Node(crowded(random));
      table.prepareGrowth();
      table.link(entry);
      linked.add(entry);
      if (random.nextInt(4) == 0) {
        Node removed = removeAny(linked, random);
        table.unlink(removed);
        assertThat(find(table, removed)).isNull();
      }
      boolean isGrowing = table.growth() != null;
      if (isGrowing && examined++ % 128 == 0) {
        assertThat(linked).allMatch(some -> find(table, some) == some);
        assertThat(visited(table)).isEqualTo(Set.copyOf(linked));
      }
    }

    assertThat(examined).isGreaterThan(500);
  }

  /** Four hashes in sixteen buckets, so that chains are long and are split into two of several. */
  private static int crowded(Random random) {
    return random.nextInt() & ~0b1100;
  }

  private static Node removeAny(List<Node> linked, Random random) {
    Collections.swap(linked, random.nextInt(linked.size()), linked.size() - 1);
    return linked.remove(linked.size() - 1);
  }

  private static Node find(EntryTable<Node> table, Node key) {
    return new BucketSearch<>(table, key).find();
  }

  /** Returns what a walk visits, after checking that nothing is visited twice. */
  private static Set<Node> visited(EntryTable<Node> table) {
    Set<Node> visited = new HashSet<>();
    TableWalk<Node> walk = table.walk();
    for (List<Node> found = walk.nextBucket(); !found.isEmpty(); found = walk.nextBucket()) {
      for (Node entry : found) {
        assertThat(visited.add(entry)).isTrue();
      }
    }
    return visited;
  }

  @Test
  void visitBucket_tableGrows_visitsEachOnce() {
    GrowingTable growing = new GrowingTable();
    Node high = growing.link(GrowingTable.LENGTH);
    Node low = growing.link(0);
    growing.publish();
    List<Node> visited = new ArrayList<>();
    TableWalk<Node> walk = growing.table.walk();
    walk.visitBucket(visited::add);
    assertThat(visited).contains(low).doesNotContain(high);
    walk.visitBucket(visited::add);

    assertThat(visited).contains(high).doesNotHaveDuplicates();
  }

  /** A table that one thread fills, while another looks up what has been linked by then. */
  private static final class Filled {

    private static final int MOST = 1 << 10;

    private final EntryTable<Node> table = new EntryTable<>(MOST);
    private final AtomicReferenceArray<Node> entries = new AtomicReferenceArray<>(MOST);
    private final AtomicInteger linked = new AtomicInteger();

    /** Chains of 16 entries, on average, take a reader long enough to be split meanwhile. */
    void fill(Random random) {
      for (int i = 0; i < MOST; i++) {
        Node entry = new Node(random.nextInt() & ~0b1111100);
        entries.set(i, entry);
        table.prepareGrowth();
        table.link(entry);
        linked.set(i + 1);
      }
    }

    int countMissed(Random random) {
      int missed = 0;
      for (int count = linked.get(); count < MOST; count = linked.get()) {
        if (count > 0 && misses(entries.get(random.nextInt(count)))) {
          missed++;
        }
      }
      return missed;
    }

    private boolean misses(Node key) {
      BucketSearch<Node> search = new BucketSearch<>(table, key);
      while (search.find() == null) {
        if (search.isStillValid()) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void find_anotherThreadLetsTheTableGrow_missesNothing() {
    List<Filled> tables = Stream.generate(Filled::new).limit(300).toList();
    CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
      Random random = new Random(3);
      return tables.stream().mapToInt(table -> table.countMissed(random)).sum();
    });
    Random random = new Random(2);
    tables.forEach(table -> table.fill(random));

    assertThat(reader.join()).isZero();
  }
}
