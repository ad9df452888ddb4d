package io.cachedresult.engine.lru;

import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The values of a map. Finding one takes a traversal. */
final class ValuesView<K, V> extends MapView<K, V, V> {

  ValuesView(ConcurrentMap<K, V> map, LiveEntries<K, V> entries) {
    super(map, entries);
  }

  @Override
  V element(LruEntry<K, V> entry) {
    return entry.presentValue();
  }

  @Override
  boolean removeElement(LruEntry<K, V> entry) {
    return map.remove(entry.key, entry.presentValue());
  }

  @Override
  public boolean contains(@Nullable Object value) {
    return map.containsValue(value);
  }

  @Override
  public boolean remove(@Nullable Object value) {
    LiveEntryWalk<K, V> walk = entries.walk();
    while (walk.hasNext()) {
      LruEntry<K, V> entry = walk.next();
      if (entry.hasValue(value) && removeElement(entry)) {
        return true;
      }
    }
    return false;
  }
}
