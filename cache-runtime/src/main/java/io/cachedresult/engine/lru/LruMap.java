package io.cachedresult.engine.lru;

import io.cachedresult.engine.EntryEditor;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache as a map. A change that depends on what is stored examines the entry without the lock,
 * and then removes it only if it is still stored: the value of an entry never changes, so what was
 * found out about it is still true.
 *
 * <p>All methods see the same {@link LiveEntries}, so {@code size}, {@code isEmpty}, {@code equals}
 * and the iterators agree with each other, and {@code equals} agrees with that of other maps. Each
 * {@code size} costs a traversal.
 */
@SuppressWarnings("unchecked") // an object that is not a K equals no key
final class LruMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {

  private final LruEngine<K, V> engine;
  private final LiveEntries<K, V> entries;

  LruMap(LruEngine<K, V> engine) {
    this.engine = engine;
    this.entries = new LiveEntries<>(engine.cache(), engine::entryOf);
  }

  private EntryEditor<LruEntry<K, V>> editor() {
    return engine.cache().editor();
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    LruEntry<K, V> entry = entries.find(key);
    if (entry == null) {
      return null;
    }
    engine.cache().uses().recordUse(entry);
    return entry.value;
  }

  @Override
  public V getOrDefault(@Nullable Object key, V other) {
    V value = get(key);
    return value == null ? other : value;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.find(key) != null;
  }

  @Override
  public @Nullable V put(K key, V value) {
    LruEntry<K, V> entry = engine.entryOf(key, value);
    while (true) {
      LruEntry<K, V> stored = editor().putIfAbsent(entry);
      if (stored == null) {
        return null;
      }
      if (editor().replace(stored, entry)) {
        return stored.value;
      }
    }
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    LruEntry<K, V> stored = editor().putIfAbsent(engine.entryOf(key, value));
    if (stored == null) {
      return null;
    }
    engine.cache().uses().recordUse(stored);
    return stored.value;
  }

  @Override
  public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends @Nullable V> loader) {
    return engine.get(key, loader);
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    LruEntry<K, V> wanted = engine.entryOf((K) Objects.requireNonNull(key));
    LruEntry<K, V> entry = editor().find(wanted);
    while (entry != null) {
      boolean isLive = engine.cache().uses().isLive(entry);
      // A computation in flight is removed as well, so that its result will not be stored.
      if (editor().remove(entry)) {
        return isLive ? entry.value : null;
      }
      entry = editor().find(wanted);
    }
    return null;
  }

  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    for (LruEntry<K, V> entry = entries.find(key); entry != null; entry = entries.find(key)) {
      if (!entry.hasValue(value)) {
        return false;
      }
      if (editor().remove(entry)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable V replace(K key, V value) {
    LruEntry<K, V> replacement = engine.entryOf(key, value);
    for (LruEntry<K, V> entry = entries.find(key); entry != null; entry = entries.find(key)) {
      if (editor().replace(entry, replacement)) {
        return entry.value;
      }
    }
    return null;
  }

  @Override
  public boolean replace(K key, V expected, V value) {
    Objects.requireNonNull(expected);
    LruEntry<K, V> replacement = engine.entryOf(key, value);
    for (LruEntry<K, V> entry = entries.find(key); entry != null; entry = entries.find(key)) {
      if (!entry.hasValue(expected)) {
        return false;
      }
      if (editor().replace(entry, replacement)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return entries.containValue(Objects.requireNonNull(value));
  }

  @Override
  public void clear() {
    engine.cache().invalidateAll();
  }

  @Override
  public Set<K> keySet() {
    return new KeySetView<>(this, entries);
  }

  @Override
  public Collection<V> values() {
    return new ValuesView<>(this, entries);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new EntrySetView<>(this, entries);
  }
}
