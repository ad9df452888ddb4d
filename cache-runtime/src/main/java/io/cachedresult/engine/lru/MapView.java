package io.cachedresult.engine.lru;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The keys, the values or the entries of a map, as a live view.
 *
 * <p>It behaves as a view of a {@link java.util.concurrent.ConcurrentHashMap}. Spliterators are not
 * {@code SIZED}, since the size may change at any time. An iterator removes the key of the element
 * that it returned last, even if another thread has replaced the value. Bulk operations remove a
 * key with any value, but a value or an entry only while the key has an equal value: they never
 * remove a value that they have not examined.
 *
 * @param <K> the keys of the map
 * @param <V> its values
 * @param <T> the elements of the view
 */
abstract class MapView<K, V, T> extends AbstractCollection<T> {

  final ConcurrentMap<K, V> map;
  final LiveEntries<K, V> entries;

  /**
   * Creates a view of a map.
   *
   * @param entries the entries that the map shows
   */
  MapView(ConcurrentMap<K, V> map, LiveEntries<K, V> entries) {
    this.map = map;
    this.entries = entries;
  }

  /** Returns the element of the view for an entry that has a value. */
  abstract T element(LruEntry<K, V> entry);

  /** Removes the element for an entry; returns false if it is no longer there. */
  abstract boolean removeElement(LruEntry<K, V> entry);

  /** Returns the characteristics of the view's spliterators. */
  int characteristics() {
    return Spliterator.NONNULL | Spliterator.CONCURRENT;
  }

  @Override
  public final int size() {
    return entries.size();
  }

  @Override
  public final boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public final void clear() {
    map.clear();
  }

  @Override
  public final boolean removeIf(Predicate<? super T> filter) {
    Objects.requireNonNull(filter);
    LiveEntryWalk<K, V> walk = entries.walk();
    boolean isChanged = false;
    while (walk.hasNext()) {
      LruEntry<K, V> entry = walk.next();
      isChanged |= filter.test(element(entry)) && removeElement(entry);
    }
    return isChanged;
  }

  @Override
  public boolean removeAll(Collection<?> elements) {
    Objects.requireNonNull(elements);
    return removeIf(elements::contains);
  }

  @Override
  public final boolean retainAll(Collection<?> elements) {
    Objects.requireNonNull(elements);
    return removeIf(element -> !elements.contains(element));
  }

  @Override
  public final Spliterator<T> spliterator() {
    return Spliterators.spliterator(iterator(), entries.stored(), characteristics());
  }

  @Override
  public final Object[] toArray() {
    return toList().toArray();
  }

  @Override
  public final <A> A[] toArray(A[] array) {
    return toList().toArray(array);
  }

  /** Traverses the cache only once; {@link AbstractCollection} would also ask for the size. */
  private List<T> toList() {
    List<T> list = new ArrayList<>(entries.stored());
    forEach(list::add);
    return list;
  }

  @Override
  public final Iterator<T> iterator() {
    return new ElementIterator();
  }

  private final class ElementIterator implements Iterator<T> {

    private final LiveEntryWalk<K, V> walk = entries.walk();
    private @Nullable LruEntry<K, V> last;

    @Override
    public boolean hasNext() {
      return walk.hasNext();
    }

    @Override
    public T next() {
      last = walk.next();
      return element(last);
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException("There is nothing to remove: call next() first.");
      }
      map.remove(last.key);
      last = null;
    }
  }
}
