package io.cachedresult.engine.eviction;

import io.cachedresult.RemovalCause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cache that consists of an order and a map from names to the entries in it. */
final class SimulatedCache {

  final Map<String, OrderedEntry> stored = new HashMap<>();

  /** The names of all evicted entries, the latest last. */
  final List<String> evicted = new ArrayList<>();

  /** How many uses found a stored entry. */
  int hits;

  private final EvictionOrder<OrderedEntry> order;
  private final int maximumSize;

  SimulatedCache(EvictionOrder<OrderedEntry> order, int maximumSize) {
    this.order = order;
    this.maximumSize = maximumSize;
  }

  /** Uses an entry, which is added if it is not stored. */
  void get(String name) {
    OrderedEntry found = stored.get(name);
    if (found != null) {
      order.hit(found);
      hits++;
      return;
    }
    if (order.size() == maximumSize) {
      evict(RemovalCause.SIZE);
    }
    OrderedEntry entry = new OrderedEntry(name);
    stored.put(name, entry);
    order.add(entry);
  }

  /** Evicts the entry that the order chooses. */
  void evict(RemovalCause cause) {
    OrderedEntry victim = order.victim();
    remove(victim, cause);
    evicted.add(victim.name);
  }

  /** Removes an entry if it is stored. */
  void invalidate(String name) {
    OrderedEntry found = stored.get(name);
    if (found != null) {
      remove(found, RemovalCause.EXPLICIT);
    }
  }

  private void remove(OrderedEntry entry, RemovalCause cause) {
    order.remove(entry, cause);
    stored.remove(entry.name);
  }
}
