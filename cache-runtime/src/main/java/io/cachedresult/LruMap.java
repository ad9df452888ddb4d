package io.cachedresult;

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
 * An {@link LruCache} as a map. A change that depends on what is stored looks at the entry without
 * the lock, and then takes it out only if it is still the stored one: values of an entry never
 * change, so what was seen of it is still true.
 */
@SuppressWarnings("unchecked") // what is no K equals no key
final class LruMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {

  private final LruCache<K, V> cache;

  LruMap(LruCache<K, V> cache) {
    this.cache = cache;
  }

  /** The stored entry of a key, if it has not expired. */
  private @Nullable LruEntry<K, V> find(@Nullable Object key) {
    LruEntry<K, V> entry = cache.store().find(cache.entryOf((K) Objects.requireNonNull(key)));
    return entry != null && cache.isAlive(entry) ? entry : null;
  }

  private LruEntry<K, V> entryOf(K key, V value) {
    LruEntry<K, V> entry = cache.entryOf(key);
    entry.value = Objects.requireNonNull(value);
    return entry;
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
    cache.noteUse(entry);
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
    LruEntry<K, V> entry = entryOf(key, value);
    while (true) {
      LruEntry<K, V> stored = cache.store().putIfAbsent(entry);
      if (stored == null) {
        return null;
      }
      if (cache.store().replace(stored, entry)) {
        return stored.value;
      }
    }
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    LruEntry<K, V> stored = cache.store().putIfAbsent(entryOf(key, value));
    return stored == null ? null : stored.value;
  }

  @Override
  public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends @Nullable V> loader) {
    return cache.get(key, loader);
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    LruEntry<K, V> wanted = cache.entryOf((K) Objects.requireNonNull(key));
    LruEntry<K, V> entry = cache.store().find(wanted);
    while (entry != null) {
      boolean alive = cache.isAlive(entry);
      // What is being computed is removed as well, so that it will not be stored.
      if (cache.store().remove(entry)) {
        return alive ? entry.value : null;
      }
      entry = cache.store().find(wanted);
    }
    return null;
  }

  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    for (LruEntry<K, V> entry = find(key); entry != null; entry = find(key)) {
      if (!valueOf(entry).equals(value)) {
        return false;
      }
      if (cache.store().remove(entry)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable V replace(K key, V value) {
    LruEntry<K, V> replacement = entryOf(key, value);
    for (LruEntry<K, V> entry = find(key); entry != null; entry = find(key)) {
      if (cache.store().replace(entry, replacement)) {
        return entry.value;
      }
    }
    return null;
  }

  @Override
  public boolean replace(K key, V expected, V value) {
    Objects.requireNonNull(expected);
    LruEntry<K, V> replacement = entryOf(key, value);
    for (LruEntry<K, V> entry = find(key); entry != null; entry = find(key)) {
      if (!valueOf(entry).equals(expected)) {
        return false;
      }
      if (cache.store().replace(entry, replacement)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int size() {
    return cache.size();
  }

  @Override
  public void clear() {
    cache.invalidateAll();
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
      return cache.size();
    }

    @Override
    public void clear() {
      cache.invalidateAll();
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

  /** Goes through the table while others change it. */
  private final class EntryIterator implements Iterator<Map.Entry<K, V>> {

    private final EntryTable<LruEntry<K, V>>.Walk walk = cache.walk();
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
        next = cache.isAlive(entry) ? entry : null;
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
        throw new IllegalStateException("There is nothing to remove: call next() before.");
      }
      // Not what another thread has put there meanwhile: removeIf has never seen that.
      LruMap.this.remove(last.getKey(), last.getValue());
      last = null;
    }
  }

  /** A key and its value at one moment; a new value goes to the cache as well. */
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
