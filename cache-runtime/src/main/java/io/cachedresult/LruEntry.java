package io.cachedresult;

import org.jspecify.annotations.Nullable;

/** A key and a value of an {@link LruCache}. */
final class LruEntry<K, V> extends Entry<LruEntry<K, V>> {

  final K key;

  @Nullable
  V value;

  LruEntry(int hash, K key) {
    super(hash);
    this.key = key;
  }

  @Override
  protected boolean hasKeyOf(LruEntry<K, V> other) {
    return key.equals(other.key);
  }

  @Override
  public String toString() {
    return "(" + key + ")";
  }
}
