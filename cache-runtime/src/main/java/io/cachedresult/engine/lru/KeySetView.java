package io.cachedresult.engine.lru;

import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The keys of a map. */
final class KeySetView<K, V> extends SetView<K, V, K> {

  KeySetView(ConcurrentMap<K, V> map, LiveEntries<K, V> entries) {
    super(map, entries);
  }

  @Override
  K element(LruEntry<K, V> entry) {
    return entry.key;
  }

  @Override
  boolean removeElement(LruEntry<K, V> entry) {
    return remove(entry.key);
  }

  @Override
  public boolean contains(@Nullable Object key) {
    return map.containsKey(key);
  }

  @Override
  public boolean remove(@Nullable Object key) {
    return map.remove(key) != null;
  }
}
