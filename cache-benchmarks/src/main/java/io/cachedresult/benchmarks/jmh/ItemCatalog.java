package io.cachedresult.benchmarks.jmh;

import io.cachedresult.CachedResult;

/** A cached method whose result is a record of five fields. */
public class ItemCatalog {

  /** The maximum number of cached results. */
  static final int CAPACITY = 10_000;

  private static final int NAMES = 1_024;

  private final String[] names = new String[NAMES];

  /** The result. */
  public record Item(long id, String sku, String name, double price, int stock) {}

  /** Creates the names in advance, so that the method computes next to nothing. */
  public ItemCatalog() {
    for (int i = 0; i < NAMES; i++) {
      names[i] = "item number " + i;
    }
  }

  /** Returns the item with the given number. */
  @CachedResult(maximumSize = CAPACITY)
  public Item item(long id) {
    String name = names[(int) (id % NAMES)];
    return new Item(id, name, name, 1.5, (int) id);
  }
}
