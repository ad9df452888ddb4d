package io.cachedresult.engine.table;

/** An entry of a table without a cache around it: only the same one has its key. */
final class Node extends TableNode<Node> {

  Node(int hash) {
    super(hash);
  }

  @Override
  protected boolean hasKeyOf(Node other) {
    return this == other;
  }
}
