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
 * seen of it is still true.
 *
 * <p>The map shows the values that have not expired. Computations in flight, expired values and
 * cached failures are hidden from all of its methods, so {@code size}, {@code isEmpty}, {@code
 * equals} and the iterators agree with each other, and {@code equals} with that of other maps. Each
 * {@code size} costs a traversal.
 */
@SuppressWarnings("unchecked") // what is no K equals no key
final class LruMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {

  private final LruEngine<K, V> engine;

  LruMap(LruEngine<K, V> engine) {
    this.engine = engine;
  }

  private EntryEditor<LruEntry<K, V>> editor() {
    return engine.cache().editor();
  }

  /** Returns the stored entry of a key, if it has not expired. */
  private @Nullable LruEntry<K, V> find(@Nullable Object key) {
    LruEntry<K, V> entry = editor().find(engine.entryOf((K) Objects.requireNonNull(key)));
    return entry != null && engine.cache().uses().isLive(entry) ? entry : null;
  }

  /** Returns the value of an entry that has one. */
  static <V> V valueOf(LruEntry<?, V> stored) {
    return Objects.requireNonNull(stored.value);
  }

  /** Compares by identity, then by {@code equals}: a value need not equal itself. */
  static boolean hasValue(LruEntry<?, ?> stored, @Nullable Object value) {
    return Objects.equals(stored.value, value);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    LruEntry<K, V> entry = find(key);
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
    return find(key) != null;
  }

  /** Returns whether the map shows a key with a value. */
  boolean contains(Object key, @Nullable Object value) {
    LruEntry<K, V> entry = find(key);
    return entry != null && hasValue(entry, value);
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
    for (LruEntry<K, V> entry = find(key); entry != null; entry = find(key)) {
      if (!hasValue(entry, value)) {
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
    for (LruEntry<K, V> entry = find(key); entry != null; entry = find(key)) {
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
    for (LruEntry<K, V> entry = find(key); entry != null; entry = find(key)) {
      if (!hasValue(entry, expected)) {
        return false;
      }
      if (editor().replace(entry, replacement)) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many entries are stored, including those that the map does not show. */
  int storedEntries() {
    return engine.cache().size();
  }

  /** Returns a new traversal of the entries that the map shows. */
  LiveEntryWalk<K, V> walk() {
    return new LiveEntryWalk<>(engine.cache());
  }

  @Override
  public int size() {
    int stored = storedEntries();
    // While others change the cache, a walk may meet more entries than are stored at any moment.
    LiveEntryWalk<K, V> walk = walk();
    int size = 0;
    while (size < stored && walk.hasNext()) {
      walk.next();
      size++;
    }
    return size;
  }

  @Override
  public boolean isEmpty() {
    return storedEntries() == 0 || !walk().hasNext();
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    Objects.requireNonNull(value);
    LiveEntryWalk<K, V> walk = walk();
    while (walk.hasNext()) {
      if (hasValue(walk.next(), value)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void clear() {
    engine.cache().invalidateAll();
  }

  @Override
  public Set<K> keySet() {
    return new KeySetView<>(this);
  }

  @Override
  public Collection<V> values() {
    return new ValuesView<>(this);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new EntrySetView<>(this);
  }
}
