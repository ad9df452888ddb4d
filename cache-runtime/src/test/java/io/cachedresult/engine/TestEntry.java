package io.cachedresult.engine;

/** An entry of a {@link TestCache}; what its key and its value are does not matter. */
final class TestEntry<K, V> extends Entry<TestEntry<K, V>> {

  final K key;
  V value;

  TestEntry(K key) {
    super(KeyHash.mix(key.hashCode()));
    this.key = key;
  }

  @Override
  protected boolean hasKeyOf(TestEntry<K, V> other) {
    return key.equals(other.key);
  }

  @Override
  protected Object[] arguments() {
    return new Object[] {key};
  }

  @Override
  protected Object userKey() {
    return key;
  }

  @Override
  public Object result() {
    return value;
  }
}
