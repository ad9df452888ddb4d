package io.cachedresult.engine.lru;

import io.cachedresult.engine.Entry;
import io.cachedresult.engine.size.SizeEstimator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A key and a value of an {@link io.cachedresult.LruCache}. */
class LruEntry<K, V> extends Entry<LruEntry<K, V>> {

  final K key;

  @Nullable
  V value;

  LruEntry(int hash, K key) {
    super(hash);
    this.key = key;
  }

  /** Returns the value of an entry that has one. */
  final V presentValue() {
    return Objects.requireNonNull(value);
  }

  /** Compares by identity, then by {@code equals}: a value need not equal itself. */
  final boolean hasValue(@Nullable Object other) {
    return Objects.equals(value, other);
  }

  @Override
  protected final boolean hasKeyOf(LruEntry<K, V> other) {
    return key.equals(other.key);
  }

  @Override
  @SuppressWarnings("NullAway") // a key is not null
  protected final Object userKey() {
    return key;
  }

  @Override
  protected final void estimateSize(SizeEstimator estimator) {
    estimator.entry(2, remembersUse() ? Long.BYTES : 0);
    estimator.any(key);
    estimator.any(value);
  }

  boolean remembersUse() {
    return false;
  }

  @Override
  protected final Object[] arguments() {
    return new Object[] {key};
  }

  @Override
  public final @Nullable Object result() {
    return value;
  }

  /** An entry that remembers its last use, for a cache with {@code expireAfterAccess}. */
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
    public long accessedAt() {
      return accessedAt;
    }

    @Override
    public void recordAccess(long time) {
      accessedAt = time;
    }
  }
}
