package io.cachedresult.engine.eviction;

import io.cachedresult.engine.KeyHash;

/** An entry of an order without a cache around it. */
final class OrderedEntry extends EvictionNode<OrderedEntry> {

  final String name;

  OrderedEntry(String name) {
    super(KeyHash.mix(name.hashCode()));
    this.name = name;
  }
}
