package io.cachedresult.engine.lru;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.RemovalListener;
import io.cachedresult.access.KeyedEngine;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.TypedCache;
import io.cachedresult.engine.stats.ComputingTime;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The engine of an {@link io.cachedresult.LruCache}: it does what generated code does for a cached
 * method.
 */
final class LruEngine<K, V> implements KeyedEngine<K, V> {

  private final TypedCache<LruEntry<K, V>> cache;
  private final boolean remembersUse;

  /**
   * Created when it is first needed. Written by any thread, racing: the maps are interchangeable.
   */
  private @Nullable LruMap<K, V> map;

  LruEngine(
      CacheSpec spec,
      CacheEnvironment environment,
      @Nullable RemovalListener<? super K, ? super V> listener) {
    cache = new TypedCache<>(environment, spec);
    remembersUse = cache.settings().expireAfterAccess().isPresent();
    if (listener != null) {
      cache.removalListener(listener);
    }
  }

  @Override
  public @Nullable V get(K key, Function<? super K, ? extends @Nullable V> loader) {
    Objects.requireNonNull(loader);
    int hash = KeyHash.mix(key.hashCode());
    for (LruEntry<K, V> entry = cache.first(hash); entry != null; entry = entry.next()) {
      if (entry.hash() == hash && key.equals(entry.key)) {
        if (cache.isHit(entry)) {
          if (cache.isRefreshDue(entry)) {
            LruEntry<K, V> stale = entry;
            cache.refreshLater(stale, () -> refresh(stale.key, loader));
          }
          return entry.value;
        }
        break;
      }
    }
    LruEntry<K, V> candidate = newEntry(hash, key);
    return load(cache.claim(candidate), candidate, loader);
  }

  private @Nullable V refresh(K key, Function<? super K, ? extends @Nullable V> loader) {
    LruEntry<K, V> candidate = entryOf(key);
    return load(cache.claimRefresh(candidate), candidate, loader);
  }

  private @Nullable V load(
      LruEntry<K, V> entry,
      LruEntry<K, V> candidate,
      Function<? super K, ? extends @Nullable V> loader) {
    if (entry == candidate) {
      long before = 0;
      try {
        before = ComputingTime.soFar();
        candidate.value = loader.apply(candidate.key);
      } catch (Throwable failure) {
        cache.fail(candidate, failure, before);
        throw failure;
      }
      cache.complete(candidate, candidate.value != null, before);
    }
    return entry.value;
  }

  @Override
  public @Nullable V getIfPresent(K key) {
    LruEntry<K, V> entry = cache.findStored(entryOf(key));
    return entry == null ? null : entry.value;
  }

  @Override
  public void put(K key, V value) {
    cache.put(entryOf(key, value));
  }

  @Override
  public boolean invalidate(K key) {
    return cache.invalidate(entryOf(key));
  }

  @Override
  public ConcurrentMap<K, V> asMap() {
    LruMap<K, V> existing = map;
    if (existing == null) {
      existing = new LruMap<>(this);
      map = existing;
    }
    return existing;
  }

  /** Returns a new entry with a key. */
  LruEntry<K, V> entryOf(K key) {
    return newEntry(KeyHash.mix(key.hashCode()), key);
  }

  /** Returns a new entry with a key and a value. */
  LruEntry<K, V> entryOf(K key, V value) {
    LruEntry<K, V> entry = entryOf(key);
    entry.value = Objects.requireNonNull(value);
    return entry;
  }

  private LruEntry<K, V> newEntry(int hash, K key) {
    return remembersUse ? new LruEntry.Accessed<>(hash, key) : new LruEntry<>(hash, key);
  }

  @Override
  public TypedCache<LruEntry<K, V>> cache() {
    return cache;
  }
}
