package io.cachedresult.engine.lru;

import io.cachedresult.engine.EntryEditor;
import io.cachedresult.engine.table.TableWalk;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache as a map. A change that depends on what is stored examines the entry without the lock,
 * and then removes it only if it is still stored: the value of an entry never changes, so what was
 * seen of it is still true.
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

  private static <V> V valueOf(LruEntry<?, V> stored) {
    return Objects.requireNonNull(stored.value);
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
    return stored == null ? null : stored.value;
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
      if (!valueOf(entry).equals(value)) {
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
      if (!valueOf(entry).equals(expected)) {
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
    return engine.cache().size();
  }

  @Override
  public void clear() {
    engine.cache().invalidateAll();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Map.Entry<K, V>> {

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return new EntryIterator();
    }

    @Override
    public int size() {
      return engine.cache().size();
    }

    @Override
    public void clear() {
      engine.cache().invalidateAll();
    }

    @Override
    public boolean contains(@Nullable Object object) {
      if (!(object instanceof Map.Entry<?, ?> entry) || entry.getKey() == null) {
        return false;
      }
      LruEntry<K, V> stored = find(entry.getKey());
      return stored != null && valueOf(stored).equals(entry.getValue());
    }

    @Override
    public boolean remove(@Nullable Object object) {
      return object instanceof Map.Entry<?, ?> entry
          && entry.getKey() != null
          && LruMap.this.remove(entry.getKey(), entry.getValue());
    }
  }

  /** Walks through the table while others change it. */
  private final class EntryIterator implements Iterator<Map.Entry<K, V>> {

    private final TableWalk<LruEntry<K, V>> walk = engine.cache().walk();
    private Iterator<LruEntry<K, V>> bucket = List.<LruEntry<K, V>>of().iterator();
    private @Nullable LruEntry<K, V> next;
    private @Nullable WriteThrough last;

    @Override
    public boolean hasNext() {
      while (next == null) {
        if (!bucket.hasNext()) {
          bucket = walk.nextBucket().iterator();
          if (!bucket.hasNext()) {
            return false;
          }
        }
        LruEntry<K, V> entry = bucket.next();
        next = engine.cache().uses().isLive(entry) ? entry : null;
      }
      return true;
    }

    @Override
    public Map.Entry<K, V> next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      LruEntry<K, V> entry = next;
      next = null;
      last = new WriteThrough(entry);
      return last;
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException("There is nothing to remove: call next() first.");
      }
      // A value that another thread has stored meanwhile stays: removeIf has never seen it.
      LruMap.this.remove(last.getKey(), last.getValue());
      last = null;
    }
  }

  /** A key and its value at one moment; a new value is also stored in the cache. */
  private final class WriteThrough extends SimpleEntry<K, V> {

    private static final long serialVersionUID = 1L;

    WriteThrough(LruEntry<K, V> entry) {
      super(entry.key, valueOf(entry));
    }

    @Override
    public V setValue(V value) {
      LruMap.this.put(getKey(), value);
      return super.setValue(value);
    }
  }
}
