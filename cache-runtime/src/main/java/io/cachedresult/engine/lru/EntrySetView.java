package io.cachedresult.engine.lru;

import java.util.AbstractMap.SimpleEntry;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The keys of a map with their values. */
final class EntrySetView<K, V> extends SetView<K, V, Map.Entry<K, V>> {

  EntrySetView(ConcurrentMap<K, V> map, LiveEntries<K, V> entries) {
    super(map, entries);
  }

  @Override
  Map.Entry<K, V> element(LruEntry<K, V> entry) {
    return new WriteThrough(entry);
  }

  @Override
  boolean removeElement(LruEntry<K, V> entry) {
    return map.remove(entry.key, entry.presentValue());
  }

  @Override
  public boolean contains(@Nullable Object object) {
    if (!(object instanceof Map.Entry<?, ?> entry) || entry.getKey() == null) {
      return false;
    }
    LruEntry<K, V> stored = entries.find(entry.getKey());
    return stored != null && stored.hasValue(entry.getValue());
  }

  @Override
  public boolean remove(@Nullable Object object) {
    return object instanceof Map.Entry<?, ?> entry
        && entry.getKey() != null
        && map.remove(entry.getKey(), entry.getValue());
  }

  /** A key and its value at one moment. Setting the value also stores it in the cache. */
  private final class WriteThrough extends SimpleEntry<K, V> {

    private static final long serialVersionUID = 1L;

    WriteThrough(LruEntry<K, V> entry) {
      super(entry.key, entry.presentValue());
    }

    @Override
    public V setValue(V value) {
      map.put(getKey(), value);
      return super.setValue(value);
    }
  }
}
