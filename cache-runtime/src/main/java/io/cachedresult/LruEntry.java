package io.cachedresult;

import org.jspecify.annotations.Nullable;

/** A key and a value of an {@link LruCache}. */
class LruEntry<K, V> extends Entry<LruEntry<K, V>> {

  final K key;

  @Nullable
  V value;

  LruEntry(int hash, K key) {
    super(hash);
    this.key = key;
  }

  @Override
  protected final boolean hasKeyOf(LruEntry<K, V> other) {
    return key.equals(other.key);
  }

  @Override
  protected final void weigh(Weighing weighing) {
    weighing.entry(2, remembersUse() ? Long.BYTES : 0);
    weighing.any(key);
    weighing.any(value);
  }

  boolean remembersUse() {
    return false;
  }

  @Override
  protected final Object[] arguments() {
    return new Object[] {key};
  }

  @Override
  protected final @Nullable Object result() {
    return value;
  }

  /** One that remembers its last use, for a cache whose entries expire without. */
  static final class Accessed<K, V> extends LruEntry<K, V> {

    private volatile long accessedAt;

    Accessed(int hash, K key) {
      super(hash, key);
    }

    @Override
    boolean remembersUse() {
      return true;
    }

    @Override
    protected long accessedAt() {
      return accessedAt;
    }

    @Override
    protected void accessedAt(long time) {
      accessedAt = time;
    }
  }
}
