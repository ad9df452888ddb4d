package io.cachedresult.engine.size;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the bytes that an entry keeps alive. Generated code describes the entry and its parts;
 * for one thread.
 *
 * <p>Shared objects count as zero: enums, classes, small boxed values, empty strings and
 * collections. An object that an entry refers to twice counts twice.
 *
 * <p>No estimate runs away: after {@value #MOST_OBJECTS} objects no more are visited. The remaining
 * elements of a collection then count as much as those before them on average; everything else that
 * is left counts nothing. Deep structures use at most {@value #DEEPEST} levels of the stack: what
 * lies deeper is visited afterwards.
 */
public final class SizeEstimator {

  static final int MOST_OBJECTS = 10_000;

  private static final int DEEPEST = 50;

  /**
   * The reference fields of an entry's superclasses: two neighbors, the next entry, the
   * computation.
   */
  private static final int ENTRY_REFERENCES = 4;

  /** The other fields of an entry's superclasses: hash, usage, weight, and when it was written. */
  private static final int ENTRY_PRIMITIVES = 3 * Integer.BYTES + Long.BYTES;

  /** By class, what the user has specified as the size of its instances. */
  private final Map<Class<?>, ToLongFunction<Object>> given;

  /** What is visited once the rest has been. */
  private @Nullable Queue<Runnable> deeper;

  private long bytes;
  private int objects;
  private int depth;

  /**
   * Creates an estimator that has added nothing.
   *
   * @param given by class, what returns the size of its instances
   */
  public SizeEstimator(Map<Class<?>, ToLongFunction<Object>> given) {
    this.given = given;
  }

  /** Returns the bytes of everything that was added. */
  public long total() {
    while (deeper != null && !deeper.isEmpty()) {
      deeper.remove().run();
    }
    return bytes;
  }

  /** Adds bytes. */
  public void add(long more) {
    bytes += more;
  }

  /**
   * Adds the entry itself, and its share of about two slots in the table.
   *
   * @param references the number of its reference fields, without those of the superclasses
   * @param primitives the bytes of its other fields together, without those of the superclasses
   */
  public void entry(int references, int primitives) {
    bytes += ObjectLayout.object(ENTRY_REFERENCES + references, ENTRY_PRIMITIVES + primitives)
        + 2L * ObjectLayout.REFERENCE;
  }

  /** Adds an entry whose result is a future, and that future; see {@link #entry}. */
  public void asyncEntry(int references, int primitives) {
    entry(references + 1, primitives);
    object(2, 0);
  }

  /**
   * Adds an object without what it refers to.
   *
   * @param references the number of its reference fields
   * @param primitives the bytes of its other fields together
   */
  public void object(int references, int primitives) {
    bytes += ObjectLayout.object(references, primitives);
  }

  /** Adds a string. */
  public void string(@Nullable String text) {
    if (text != null && !text.isEmpty()) {
      bytes += StringSize.of(text);
    }
  }

  /** Adds any object by its class: types of the JDK with all they hold, others alone. */
  public void any(@Nullable Object value) {
    visit(value, KnownTypes::add);
  }

  /**
   * Adds an object and what it refers to.
   *
   * @param parts adds both
   */
  public <T> void visit(@Nullable T value, BiConsumer<SizeEstimator, ? super T> parts) {
    if (value == null || objects >= MOST_OBJECTS) {
      return;
    }
    objects++;
    if (!given.isEmpty() && isGiven(value)) {
      return;
    }
    if (depth == DEEPEST) {
      later(() -> parts.accept(this, value));
      return;
    }
    depth++;
    parts.accept(this, value);
    depth--;
  }

  private void later(Runnable look) {
    if (deeper == null) {
      deeper = new ArrayDeque<>();
    }
    deeper.add(look);
  }

  private boolean isGiven(Object value) {
    for (Map.Entry<Class<?>, ToLongFunction<Object>> one : given.entrySet()) {
      if (one.getKey().isInstance(value)) {
        bytes += ByteCount.checked(one.getValue().applyAsLong(value));
        return true;
      }
    }
    return false;
  }

  /**
   * Adds a collection with its elements.
   *
   * @param parts adds an element and what it refers to
   */
  public <T> void elements(
      @Nullable Collection<? extends T> collection, BiConsumer<SizeEstimator, ? super T> parts) {
    visit(collection, (same, seen) -> addElements(seen, parts));
  }

  <T> void addElements(
      Collection<? extends T> collection, BiConsumer<SizeEstimator, ? super T> parts) {
    bytes += CollectionSize.sizeOf(collection);
    each(collection, collection.size(), parts);
  }

  /** Adds an array with its elements; see {@link #elements}. */
  public <T> void array(T @Nullable [] array, BiConsumer<SizeEstimator, ? super T> parts) {
    visit(array, (same, seen) -> addElements(seen, parts));
  }

  <T> void addElements(T[] array, BiConsumer<SizeEstimator, ? super T> parts) {
    bytes += ObjectLayout.references(array.length);
    each(Arrays.asList(array), array.length, parts);
  }

  /** Adds an optional with its value; see {@link #elements}. */
  @SuppressWarnings("NullableOptional") // results are what they are
  public <T> void optional(
      @Nullable Optional<? extends T> optional, BiConsumer<SizeEstimator, ? super T> parts) {
    if (optional != null && optional.isPresent()) {
      object(1, 0);
      visit(optional.get(), parts);
    }
  }

  /**
   * Adds a map with its keys and values.
   *
   * @param keys adds a key and what it refers to
   * @param values adds a value and what it refers to
   */
  public <K, V> void map(
      @Nullable Map<? extends K, ? extends V> map,
      BiConsumer<SizeEstimator, ? super K> keys,
      BiConsumer<SizeEstimator, ? super V> values) {
    visit(map, (same, seen) -> addEntries(seen, keys, values));
  }

  <K, V> void addEntries(
      Map<? extends K, ? extends V> map,
      BiConsumer<SizeEstimator, ? super K> keys,
      BiConsumer<SizeEstimator, ? super V> values) {
    bytes += CollectionSize.sizeOf(map);
    each(map.entrySet(), map.size(), (same, entry) -> {
      visit(entry.getKey(), keys);
      visit(entry.getValue(), values);
    });
  }

  /** Visits the elements one by one; those beyond the limit count as those before it. */
  private <T> void each(
      Iterable<? extends T> elements, int size, BiConsumer<SizeEstimator, ? super T> parts) {
    long before = bytes;
    int seen = 0;
    for (T element : elements) {
      if (objects >= MOST_OBJECTS) {
        break;
      }
      visit(element, parts);
      seen++;
    }
    if (seen > 0 && seen < size) {
      bytes += (long) ((double) (bytes - before) / seen * (size - seen));
    }
  }
}
