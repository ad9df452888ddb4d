package io.cachedresult.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found in a table while entries come and go. */
class EntryTableTest {

  private final EntryTable<Node> table = new EntryTable<>(100);

  @Test
  void link_severalOfOneBucket_findsTheLatestFirst() {
    Node first = link(3);
    Node second = link(3 + 16);
    Node other = link(4);

    assertThat(bucket(3)).containsExactly(second, first);
    assertThat(bucket(3 + 32)).containsExactly(second, first);
    assertThat(bucket(4)).containsExactly(other);
    assertThat(bucket(5)).isEmpty();
  }

  @Test
  void newTable_forOneEntry_isOneBucketThatGrowsForEntriesInFlight() {
    EntryTable<Node> single = new EntryTable<>(1);
    assertThat(single.buckets()).hasSize(1);
    single.link(new Node(0));
    assertThat(single.buckets()).hasSize(1);
    single.link(new Node(1));

    assertThat(single.buckets()).hasSize(2);
    assertThat(single.first(0)).isNotNull();
    assertThat(single.first(1)).isNotNull();
  }

  @Test
  void unlink_firstMiddleAndLastOfABucket_leavesTheOthers() {
    Node last = link(3);
    Node middle = link(3);
    Node second = link(3);
    Node first = link(3);
    table.unlink(middle);
    assertThat(bucket(3)).containsExactly(first, second, last);
    table.unlink(first);
    assertThat(bucket(3)).containsExactly(second, last);
    table.unlink(last);
    assertThat(bucket(3)).containsExactly(second);
    table.unlink(last);
    assertThat(bucket(3)).containsExactly(second);
    table.unlink(second);
    assertThat(bucket(3)).isEmpty();
  }

  @Test
  void unlink_readerHasReachedTheEntry_canContinue() {
    Node last = link(3);
    Node first = link(3);
    table.unlink(first);

    assertThat(first.next()).isSameAs(last);
  }

  @Test
  void link_moreThanHalfOfASmallTable_growsAndFindsAll() {
    List<Node> linked = new ArrayList<>();
    for (int hash = 0; hash < 8; hash++) {
      linked.add(link(hash * 16));
    }
    assertThat(table.buckets()).hasSize(16);
    linked.add(link(8 * 16));

    assertThat(table.buckets()).hasSize(32);
    assertThat(bucket(0)).hasSize(5);
    assertThat(bucket(16)).hasSize(4);
    assertThat(linked).allMatch(entry -> bucket(entry.hash()).contains(entry));
  }

  @Test
  void link_afterAsManyWereUnlinked_doesNotGrow() {
    Node stays = link(0);
    for (int i = 0; i < 20; i++) {
      Node first = link(0);
      link(0);
      table.unlink(first);
      table.unlink(table.first(0));
    }

    assertThat(table.buckets()).hasSize(16);
    assertThat(bucket(0)).containsExactly(stays);
  }

  @Test
  void unlink_entryThatIsNotLinked_changesNothing() {
    for (int hash = 0; hash < 8; hash++) {
      link(hash);
    }
    table.unlink(new Node(0));
    table.unlink(new Node(9));
    link(9);

    assertThat(table.buckets()).hasSize(32);
  }

  @Test
  void link_manyEntries_leavesHalfOfTheBucketsEmptyOnlyInASmallTable() {
    assertThat(lengthOfTableWith(1 << 15)).isEqualTo(1 << 16);
    assertThat(lengthOfTableWith((1 << 15) + (1 << 12))).isEqualTo(1 << 17);
    assertThat(lengthOfTableWith(1 << 17)).isEqualTo(1 << 17);
    assertThat(lengthOfTableWith((1 << 17) + (1 << 12))).isEqualTo(1 << 18);
  }

  private static int lengthOfTableWith(int entries) {
    EntryTable<Node> table = new EntryTable<>(entries);
    for (int hash = 0; hash < entries; hash++) {
      table.prepareGrowth();
      table.link(new Node(hash));
    }
    return table.buckets().length;
  }

  private Node link(int hash) {
    Node entry = new Node(hash);
    table.link(entry);
    return entry;
  }

  private List<Node> bucket(int hash) {
    List<Node> bucket = new ArrayList<>();
    for (Node entry = table.first(hash); entry != null; entry = entry.next()) {
      bucket.add(entry);
    }
    return bucket;
  }
}
