package io.cachedresult.benchmarks.jmh;

import io.cachedresult.CachedResult;

/** A method whose result is a record of five fields. */
public class ItemCatalog {

  /** How many results fit. */
  static final int CAPACITY = 10_000;

  private static final int NAMES = 1_024;

  private final String[] names = new String[NAMES];

  /** What is asked for. */
  public record Item(long id, String sku, String name, double price, int stock) {}

  /** Makes the names once: what computes has next to nothing to do. */
  public ItemCatalog() {
    for (int i = 0; i < NAMES; i++) {
      names[i] = "item number " + i;
    }
  }

  /** The item of a number. */
  @CachedResult(maximumSize = CAPACITY)
  public Item item(long id) {
    String name = names[(int) (id % NAMES)];
    return new Item(id, name, name, 1.5, (int) id);
  }
}
