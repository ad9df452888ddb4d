package io.cachedresult.engine.table;

/** A table that is just about to grow, so large that it grows in many steps. */
final class GrowingTable {

  /** The number of buckets at first. */
  static final int LENGTH = 1 << 12;

  final EntryTable<Node> table = new EntryTable<>(LENGTH);

  GrowingTable() {
    for (int hash = 0; table.buckets().length < LENGTH; hash++) {
      link(unused(hash));
    }
    // Growth into this length has ended.
    for (int hash = 0; table.growth() != null; hash++) {
      link(unused(hash));
    }
  }

  /** Returns a hash whose bucket is one of the upper half, which tests leave alone. */
  private static int unused(int hash) {
    return (hash & (LENGTH / 2 - 1)) + LENGTH / 2;
  }

  Node link(int hash) {
    Node entry = new Node(hash);
    table.prepareGrowth();
    table.link(entry);
    return entry;
  }

  /** Inserts entries until the larger array is in use, and no bucket has been split. */
  void publish() {
    for (int hash = 0; table.buckets().length == LENGTH; hash++) {
      link(unused(hash));
    }
  }
}
