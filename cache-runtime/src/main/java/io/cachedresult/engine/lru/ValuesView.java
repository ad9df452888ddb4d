package io.cachedresult.engine.lru;

import org.jspecify.annotations.Nullable;

/** The values of a map. To find one takes a traversal. */
final class ValuesView<K, V> extends MapView<K, V, V> {

  ValuesView(LruMap<K, V> map) {
    super(map);
  }

  @Override
  V element(LruEntry<K, V> entry) {
    return LruMap.valueOf(entry);
  }

  @Override
  boolean removeElement(LruEntry<K, V> entry) {
    return map.remove(entry.key, entry.value);
  }

  @Override
  public boolean contains(@Nullable Object value) {
    return map.containsValue(value);
  }

  @Override
  public boolean remove(@Nullable Object value) {
    LiveEntryWalk<K, V> walk = map.walk();
    while (walk.hasNext()) {
      LruEntry<K, V> entry = walk.next();
      if (LruMap.hasValue(entry, value) && removeElement(entry)) {
        return true;
      }
    }
    return false;
  }
}
