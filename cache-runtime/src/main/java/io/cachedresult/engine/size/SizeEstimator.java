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
 * Adds up the sizes of the objects that an entry keeps alive. Generated code describes the entry
 * and its parts. Not thread-safe.
 *
 * <p>Shared objects count as zero: enums, classes, small boxed values, empty strings and
 * collections. An object that an entry refers to twice is counted twice.
 *
 * <p>The time of an estimate is limited: it visits at most {@value #MOST_OBJECTS} objects. Each
 * remaining element of a collection then counts as the average of the visited ones; all other
 * remaining objects count as zero. Recursion is limited to {@value #DEEPEST} levels of the stack;
 * objects below these are visited afterward.
 */
public final class SizeEstimator {

  static final int MOST_OBJECTS = 10_000;

  private static final int DEEPEST = 50;

  /** The number of reference fields of an entry's superclasses: two neighbors and the next entry. */
  private static final int ENTRY_REFERENCES = 3;

  /**
   * The total size of the other fields of an entry's superclasses in bytes: hash, usage, weight and
   * time of writing.
   */
  private static final int ENTRY_PRIMITIVES = 3 * Integer.BYTES + Long.BYTES;

  /** The user's weighers, by the class whose instances they weigh. */
  private final Map<Class<?>, ToLongFunction<Object>> given;

  /** The parts that are visited last, because they are nested too deeply. */
  private @Nullable Queue<Runnable> deeper;

  private long bytes;
  private int objects;
  private int depth;

  /**
   * Creates an estimator with a total of zero.
   *
   * @param given the user's weighers, by the class whose instances they weigh
   */
  public SizeEstimator(Map<Class<?>, ToLongFunction<Object>> given) {
    this.given = given;
  }

  /** Returns the total size of everything that was added, in bytes. */
  public long total() {
    while (deeper != null && !deeper.isEmpty()) {
      deeper.remove().run();
    }
    return bytes;
  }

  /** Forgets everything that was added. */
  public void reset() {
    bytes = 0;
    objects = 0;
  }

  /** Adds a number of bytes. */
  public void add(long more) {
    bytes += more;
  }

  /**
   * Adds the entry itself, and its share of the table, about two slots.
   *
   * @param references the number of its reference fields, excluding those of its superclasses
   * @param primitives the total size of its other fields in bytes, excluding those of its
   *     superclasses
   */
  public void entry(int references, int primitives) {
    bytes += ObjectLayout.object(ENTRY_REFERENCES + references, ENTRY_PRIMITIVES + primitives)
        + 2L * ObjectLayout.REFERENCE;
  }

  /** Adds an entry whose result is a future, and the future itself; see {@link #entry}. */
  public void asyncEntry(int references, int primitives) {
    entry(references + 1, primitives);
    object(2, 0);
  }

  /**
   * Adds an object without the objects it refers to.
   *
   * @param references the number of its reference fields
   * @param primitives the total size of its other fields in bytes
   */
  public void object(int references, int primitives) {
    bytes += ObjectLayout.object(references, primitives);
  }

  /** Adds a string with its characters; null and the empty string add nothing. */
  public void string(@Nullable String text) {
    if (text != null && !text.isEmpty()) {
      bytes += StringSize.of(text);
    }
  }

  /**
   * Adds an object by its class: objects of JDK types with everything they contain, others without
   * the objects they refer to.
   */
  public void any(@Nullable Object value) {
    visit(value, KnownTypes::add);
  }

  /**
   * Adds an object and the objects it refers to; null adds nothing.
   *
   * @param parts adds the object and the objects it refers to
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
   * @param parts adds an element and the objects it refers to
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
  @SuppressWarnings("NullableOptional") // a cached method may return null instead of an Optional
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
   * @param keys adds a key and the objects it refers to
   * @param values adds a value and the objects it refers to
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

  /** Visits the elements. Those beyond the limit count as the average of those before it. */
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
