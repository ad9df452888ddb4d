package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTableTest {

  private final EntryTable<LruEntry<Integer, Integer>> table = new EntryTable<>(100);

  @Test
  void link_severalOfOneBucket_areFoundLastFirst() {
    LruEntry<Integer, Integer> first = link(3);
    LruEntry<Integer, Integer> second = link(3 + 16);
    LruEntry<Integer, Integer> other = link(4);

    assertThat(bucket(3)).containsExactly(second, first);
    assertThat(bucket(3 + 32)).containsExactly(second, first);
    assertThat(bucket(4)).containsExactly(other);
    assertThat(bucket(5)).isEmpty();
  }

  @Test
  void newTable_forOneEntry_isASingleCellThatGrowsForWhatIsInFlight() {
    EntryTable<LruEntry<Integer, Integer>> cell = new EntryTable<>(1);
    assertThat(cell.buckets()).hasSize(1);
    cell.link(new LruEntry<>(0, 0));
    assertThat(cell.buckets()).hasSize(1);
    cell.link(new LruEntry<>(1, 1));

    assertThat(cell.buckets()).hasSize(2);
    assertThat(cell.head(0)).isNotNull();
    assertThat(cell.head(1)).isNotNull();
  }

  @Test
  void unlink_firstMiddleAndLastOfABucket_leavesTheOthers() {
    LruEntry<Integer, Integer> last = link(3);
    LruEntry<Integer, Integer> middle = link(3);
    LruEntry<Integer, Integer> second = link(3);
    LruEntry<Integer, Integer> first = link(3);
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
  void unlink_readerStandsOnTheEntry_findsItsWay() {
    LruEntry<Integer, Integer> last = link(3);
    LruEntry<Integer, Integer> first = link(3);
    table.unlink(first);

    assertThat(first.next()).isSameAs(last);
  }

  @Test
  void link_moreThanHalfOfASmallTable_growsAndFindsAll() {
    List<LruEntry<Integer, Integer>> linked = new ArrayList<>();
    for (int hash = 0; hash < 8; hash++) {
      linked.add(link(hash * 16));
    }
    assertThat(table.buckets()).hasSize(16);
    linked.add(link(8 * 16));

    assertThat(table.buckets()).hasSize(32);
    assertThat(bucket(0)).hasSize(5);
    assertThat(bucket(16)).hasSize(4);
    assertThat(linked).allMatch(entry -> bucket(entry.hash).contains(entry));
  }

  @Test
  void link_afterAsManyWereUnlinked_doesNotGrow() {
    LruEntry<Integer, Integer> stays = link(0);
    for (int i = 0; i < 20; i++) {
      LruEntry<Integer, Integer> first = link(0);
      link(0);
      table.unlink(first);
      table.unlink(table.head(0));
    }

    assertThat(table.buckets()).hasSize(16);
    assertThat(bucket(0)).containsExactly(stays);
  }

  @Test
  void unlink_oneThatIsNotLinked_changesNothing() {
    for (int hash = 0; hash < 8; hash++) {
      link(hash);
    }
    table.unlink(new LruEntry<>(0, 0));
    table.unlink(new LruEntry<>(9, 0));
    link(9);

    assertThat(table.buckets()).hasSize(32);
  }

  @Test
  void link_many_halfOfTheBucketsStayEmptyOnlyWhileTheTableIsSmall() {
    linkUpTo(1 << 15);
    assertThat(table.buckets()).hasSize(1 << 16);
    linkUpTo((1 << 15) + 1);
    assertThat(table.buckets()).hasSize(1 << 17);
    linkUpTo(1 << 17);
    assertThat(table.buckets()).hasSize(1 << 17);
    linkUpTo((1 << 17) + 1);
    assertThat(table.buckets()).hasSize(1 << 18);
  }

  private int linked;

  private void linkUpTo(int many) {
    while (linked < many) {
      link(linked++);
    }
  }

  @Test
  void isUnchanged_anInsertionOrAGrowth_isAChange() {
    Entry<?>[] seen = table.buckets();
    LruEntry<Integer, Integer> head = table.head(3);
    link(4);
    assertThat(table.isUnchanged(seen, 3, head)).isTrue();
    LruEntry<Integer, Integer> first = link(3);
    assertThat(table.isUnchanged(seen, 3, head)).isFalse();
    assertThat(table.isUnchanged(seen, 3, first)).isTrue();
    for (int hash = 4; hash < 12; hash++) {
      link(hash);
    }

    assertThat(table.isUnchanged(seen, 3, first)).isFalse();
    assertThat(table.isUnchanged(table.buckets(), 3, first)).isTrue();
  }

  @Test
  void walk_severalToABucket_visitsEachOnceAndEnds() {
    List<LruEntry<Integer, Integer>> linked = new ArrayList<>();
    for (int hash : new int[] {0, 0, 16, 5, 15}) {
      linked.add(link(hash));
    }
    EntryTable<LruEntry<Integer, Integer>>.Walk walk = table.walk();

    assertThat(rest(walk)).containsExactlyInAnyOrderElementsOf(linked);
    assertThat(walk.nextBucket()).isEmpty();
  }

  @Test
  void walk_tableGrowsInBetween_stillVisitsEachOnce() {
    List<LruEntry<Integer, Integer>> linked = new ArrayList<>();
    for (int hash = 0; hash < 8; hash++) {
      linked.add(link(hash * 5));
    }
    EntryTable<LruEntry<Integer, Integer>>.Walk walk = table.walk();
    List<LruEntry<Integer, Integer>> visited = new ArrayList<>(walk.nextBucket());
    visited.addAll(walk.nextBucket());
    for (int i = 0; i < 100; i++) {
      link(1);
    }
    visited.addAll(rest(walk));

    assertThat(visited).doesNotHaveDuplicates().containsAll(linked);
    assertThat(table.buckets().length).isGreaterThan(16);
  }

  private static <T extends Entry<T>> List<T> rest(EntryTable<T>.Walk walk) {
    List<T> rest = new ArrayList<>();
    for (List<T> found = walk.nextBucket(); !found.isEmpty(); found = walk.nextBucket()) {
      rest.addAll(found);
    }
    return rest;
  }

  private LruEntry<Integer, Integer> link(int hash) {
    LruEntry<Integer, Integer> entry = new LruEntry<>(hash, hash);
    table.link(entry);
    return entry;
  }

  private List<LruEntry<Integer, Integer>> bucket(int hash) {
    List<LruEntry<Integer, Integer>> bucket = new ArrayList<>();
    for (LruEntry<Integer, Integer> entry = table.head(hash); entry != null; entry = entry.next()) {
      bucket.add(entry);
    }
    return bucket;
  }
}
