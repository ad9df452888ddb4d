package io.cachedresult.engine.lru;

import java.util.Collection;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A view that is a set. To find out whether it contains an element, it looks up a single key.
 *
 * @param <K> the keys of the map
 * @param <V> its values
 * @param <T> the elements of the view
 */
abstract class SetView<K, V, T> extends MapView<K, V, T> implements Set<T> {

  SetView(ConcurrentMap<K, V> map, LiveEntries<K, V> entries) {
    super(map, entries);
  }

  @Override
  final int characteristics() {
    return super.characteristics() | Spliterator.DISTINCT;
  }

  /** Looks up each element, unless the cache is smaller than a set of elements. */
  @Override
  public final boolean removeAll(Collection<?> elements) {
    if (elements instanceof Set<?> && elements.size() > entries.stored()) {
      return super.removeAll(elements);
    }
    boolean isChanged = false;
    for (Object element : elements) {
      isChanged |= element != null && remove(element);
    }
    return isChanged;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Set<?> set && set.size() == size() && containsEach(set));
  }

  private boolean containsEach(Set<?> set) {
    try {
      return containsAll(set);
    } catch (ClassCastException | NullPointerException noElement) {
      return false;
    }
  }

  @Override
  public final int hashCode() {
    int sum = 0;
    for (T element : this) {
      sum += element.hashCode();
    }
    return sum;
  }
}
