package io.cachedresult.benchmarks.jmh;

import io.cachedresult.CachedResult;

/** The same method three times: cached, shared by all processes, and shared with a tiny cache. */
public class SharedItemCatalog {

  /** The maximum number of cached results. */
  static final int CAPACITY = 10_000;

  private final String text;

  /** The result. */
  public record Item(long id, String sku, String text, double price, int stock) {}

  /** Creates the string in the results in advance. */
  public SharedItemCatalog(int length) {
    text = "x".repeat(length);
  }

  /** Is cached in this process alone. */
  @CachedResult(maximumSize = CAPACITY)
  public Item unshared(long id) {
    return item(id);
  }

  /** Is cached in this process and on Redis. */
  @CachedResult(maximumSize = CAPACITY, shared = true)
  public Item shared(long id) {
    return item(id);
  }

  /** Is cached on Redis: calls with another key than the last one are misses in this process. */
  @CachedResult(maximumSize = 1, shared = true)
  public Item remote(long id) {
    return item(id);
  }

  private Item item(long id) {
    return new Item(id, "sku", text, 1.5, (int) id);
  }
}
