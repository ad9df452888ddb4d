package io.cachedresult.engine;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.stats.ComputingTime;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.util.Map;
import java.util.function.Function;

/** A cache whose inside tests can see: the engine with entries that hold any key and value. */
final class TestCache<K, V> extends TypedCache<TestEntry<K, V>> {

  TestCache(CacheEnvironment environment, CacheSpec spec) {
    super(environment, spec);
    register(this);
  }

  /** Returns a cache on its own clock. */
  static <K, V> TestCache<K, V> ofSize(int maximumSize) {
    return new TestCache<>(
        TestCaches.environment(new FakeTicker(), Map.of()),
        CacheSpec.named("test").with("maximumSize", maximumSize));
  }

  TestEntry<K, V> entryOf(K key) {
    return new TestEntry<>(key);
  }

  TestEntry<K, V> entryOf(K key, V value) {
    TestEntry<K, V> entry = new TestEntry<>(key);
    entry.value = value;
    return entry;
  }

  /** Claims a key as a caller that misses does; the test ends the computation. */
  TestEntry<K, V> begin(K key) {
    return claim(entryOf(key));
  }

  V get(K key, Function<K, V> loader) {
    TestEntry<K, V> candidate = entryOf(key);
    TestEntry<K, V> entry = claim(candidate);
    if (entry == candidate) {
      long before = ComputingTime.soFar();
      try {
        candidate.value = loader.apply(key);
      } catch (Throwable failure) {
        fail(candidate, failure, before);
        throw failure;
      }
      complete(candidate, true, before);
    }
    return entry.value;
  }

  V getIfPresent(K key) {
    TestEntry<K, V> entry = findStored(entryOf(key));
    return entry == null ? null : entry.value;
  }

  void put(K key, V value) {
    put(entryOf(key, value));
  }

  boolean invalidateKey(K key) {
    return invalidate(entryOf(key));
  }

  /** Returns the entry of a key, in flight or stored; null if there is none. */
  TestEntry<K, V> find(K key) {
    return editor().find(entryOf(key));
  }

  /** Returns the computation of an entry in flight, known to others from now on. */
  Computation<TestEntry<K, V>> computationOf(TestEntry<K, V> entry) {
    parts().context.lock.acquire();
    try {
      return entry.shareComputation(name());
    } finally {
      parts().context.lock.release();
    }
  }

  TestEntry<K, V> beginRefresh(K key) {
    TestEntry<K, V> candidate = entryOf(key);
    if (claimRefresh(candidate) != candidate) {
      throw new AssertionError("Another computation is in flight.");
    }
    return candidate;
  }

  void complete(TestEntry<K, V> candidate, V value) {
    candidate.value = value;
    complete(candidate);
  }

  void complete(TestEntry<K, V> candidate) {
    complete(candidate, true, ComputingTime.soFar());
  }

  void discard(TestEntry<K, V> candidate) {
    complete(candidate, false, ComputingTime.soFar());
  }

  void fail(TestEntry<K, V> candidate, Throwable failure) {
    fail(candidate, failure, ComputingTime.soFar());
  }

  static <K, V> TestCache<K, V> of(CacheSpec spec) {
    return new TestCache<>(TestCaches.environment(new FakeTicker(), Map.of()), spec);
  }
}
