package io.cachedresult.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** When a bucket that was read counts as unchanged. */
class BucketReaderTest {

  private final EntryTable<Node> table = new EntryTable<>(100);
  private final BucketReader<Node> reader = new BucketReader<>(table);

  @Test
  void isUnchanged_afterAnInsertionOrGrowth_isFalse() {
    reader.read(3);
    link(4);
    assertThat(reader.isUnchanged()).isTrue();
    Node first = link(3);
    assertThat(reader.isUnchanged()).isFalse();
    assertThat(reader.read(3)).isSameAs(first);
    assertThat(reader.isUnchanged()).isTrue();
    for (int hash = 4; hash < 12; hash++) {
      link(hash);
    }

    assertThat(reader.isUnchanged()).isFalse();
    reader.read(3);
    assertThat(reader.isUnchanged()).isTrue();
  }

  @Test
  void isUnchanged_afterTheBucketWasSplit_isFalseThoughItsFirstEntryIsTheSame() {
    GrowingTable growing = new GrowingTable();
    Node other = growing.link(3 + GrowingTable.LENGTH);
    Node first = growing.link(3);
    growing.publish();
    BucketReader<Node> shared = new BucketReader<>(growing.table);

    assertThat(shared.read(3)).isSameAs(first);
    assertThat(first.next()).isSameAs(other);
    assertThat(shared.isUnchanged()).isTrue();
    growing.table.settle(3);
    assertThat(growing.table.first(3)).isSameAs(first);
    assertThat(first.next()).isNull();
    assertThat(shared.isUnchanged()).isFalse();

    assertThat(shared.read(3)).isSameAs(first);
    assertThat(shared.isUnchanged()).isTrue();
  }

  /** The other thread of this test is imitated: it stands still in the middle of a split. */
  @Test
  void isUnchanged_readWhileTheBucketWasBeingSplit_isFalse() throws ReflectiveOperationException {
    GrowingTable growing = new GrowingTable();
    Node first = growing.link(3);
    growing.publish();
    TableGrowth growth = Objects.requireNonNull(growing.table.growth());
    VarHandle moving = MethodHandles.privateLookupIn(TableGrowth.class, MethodHandles.lookup())
        .findVarHandle(TableGrowth.class, "moving", int.class);
    BucketReader<Node> reader = new BucketReader<>(growing.table);
    growing.table.settle(3);

    moving.setRelease(growth, 3);
    assertThat(reader.read(3)).isSameAs(first);
    assertThat(reader.isUnchanged()).isFalse();
    reader.read(4);
    assertThat(reader.isUnchanged()).isTrue();
    reader.read(3);
    moving.setRelease(growth, -1);
    assertThat(reader.isUnchanged()).isFalse();

    reader.read(3);
    assertThat(reader.isUnchanged()).isTrue();
  }

  @Test
  void isOfBucket_entryOfTheOtherBucketInASharedChain_isFalse() {
    GrowingTable growing = new GrowingTable();
    Node other = growing.link(3 + GrowingTable.LENGTH);
    Node first = growing.link(3);
    growing.publish();
    BucketReader<Node> shared = new BucketReader<>(growing.table);

    assertThat(shared.read(3)).isSameAs(first);
    assertThat(shared.isOfBucket(first)).isTrue();
    assertThat(shared.isOfBucket(other)).isFalse();
    assertThat(shared.read(3 + GrowingTable.LENGTH)).isSameAs(first);
    assertThat(shared.isOfBucket(first)).isFalse();
    assertThat(shared.isOfBucket(other)).isTrue();
  }

  private Node link(int hash) {
    Node entry = new Node(hash);
    table.link(entry);
    return entry;
  }
}
