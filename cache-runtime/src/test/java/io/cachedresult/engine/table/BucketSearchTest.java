package io.cachedresult.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a search finds, and how long that holds. */
class BucketSearchTest {

  private final EntryTable<Node> table = new EntryTable<>(100);

  @Test
  void find_entryOfTheBucket_findsItAmongOthers() {
    Node wanted = link(3);
    link(3);
    link(3 + 16);
    BucketSearch<Node> search = new BucketSearch<>(table, wanted);

    assertThat(search.find()).isSameAs(wanted);
    table.unlink(wanted);
    assertThat(search.find()).isNull();
  }

  @Test
  void isStillValid_afterAnInsertionIntoTheBucket_isFalseUntilTheNextSearch() {
    BucketSearch<Node> search = new BucketSearch<>(table, new Node(3));
    assertThat(search.find()).isNull();
    link(4);
    assertThat(search.isStillValid()).isTrue();
    link(3 + 16);
    assertThat(search.isStillValid()).isFalse();

    assertThat(search.find()).isNull();
    assertThat(search.isStillValid()).isTrue();
  }

  @Test
  void isStillValid_afterTheTableHasGrown_isFalseUntilTheNextSearch() {
    BucketSearch<Node> search = new BucketSearch<>(table, new Node(3));
    assertThat(search.find()).isNull();
    for (int hash = 4; hash < 13; hash++) {
      link(hash);
    }
    assertThat(search.isStillValid()).isFalse();

    assertThat(search.find()).isNull();
    assertThat(search.isStillValid()).isTrue();
  }

  private Node link(int hash) {
    Node entry = new Node(hash);
    table.link(entry);
    return entry;
  }
}
