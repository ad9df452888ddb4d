package io.cachedresult.engine;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that compares its keys by {@code ==}, like {@link java.util.IdentityHashMap}, but keeps them
 * in the order of their insertion. Never calls methods of the keys.
 */
final class IdentityMap<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractMap<K, V> {

  private final Map<Same, Map.Entry<K, V>> entries = new LinkedHashMap<>();

  /** Equals only an object that refers to the same key. */
  private record Same(@Nullable Object key) {

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
      return other instanceof Same same && key == same.key;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(key);
    }
  }

  @Override
  public @Nullable V put(K key, V value) {
    Map.Entry<K, V> entry = entries.get(new Same(key));
    if (entry != null) {
      return entry.setValue(value);
    }
    entries.put(new Same(key), new SimpleEntry<>(key, value));
    return null;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    Map.Entry<K, V> entry = entries.get(new Same(key));
    return entry == null ? null : entry.getValue();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(new Same(key));
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    Map.Entry<K, V> entry = entries.remove(new Same(key));
    return entry == null ? null : entry.getValue();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return entries.values().iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }
}
