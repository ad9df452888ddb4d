package io.cachedresult;

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
 * Adds up the bytes that an entry keeps alive, as generated code names them; for one thread.
 *
 * <p>What many share counts nothing: enums, classes, small boxed numbers, empty texts and
 * collections. What an entry refers to twice counts twice.
 *
 * <p>No estimate runs away: after {@value #MOST_OBJECTS} objects no more are looked at. Of a
 * collection, the elements that are left then count as much as those before them on average; what
 * else is left counts nothing. Deep structures take no more of the stack than {@value #DEEPEST} steps:
 * what lies deeper is looked at afterwards.
 */
public final class Weighing {

  static final int MOST_OBJECTS = 10_000;

  private static final int DEEPEST = 50;

  /** By class, what the user says that its instances take. */
  private final Map<Class<?>, ToLongFunction<Object>> given;

  /** What is looked at once the rest has been. */
  private @Nullable Queue<Runnable> deeper;

  private long bytes;
  private int objects;
  private int depth;

  Weighing(Map<Class<?>, ToLongFunction<Object>> given) {
    this.given = given;
  }

  /** All that was named so far. */
  long total() {
    while (deeper != null && !deeper.isEmpty()) {
      deeper.remove().run();
    }
    return bytes;
  }

  void add(long more) {
    bytes += more;
  }

  /**
   * The entry itself.
   *
   * @param references its fields that are references, without those of the superclasses
   * @param primitives the bytes that its other fields take together, without those of the superclasses
   */
  public void entry(int references, int primitives) {
    bytes += Entry.size(references, primitives);
  }

  /** An {@link AsyncEntry} itself, and its future; see {@link #entry}. */
  public void asyncEntry(int references, int primitives) {
    entry(references + 1, primitives);
    object(2, 0);
  }

  /**
   * An object without what it refers to.
   *
   * @param references its fields that are references
   * @param primitives the bytes that its other fields take together
   */
  public void object(int references, int primitives) {
    bytes += ObjectLayout.object(references, primitives);
  }

  /** A text. */
  public void string(@Nullable String text) {
    if (text != null && !text.isEmpty()) {
      bytes += Texts.size(text);
    }
  }

  /** Whatever it is, by its class: types of the JDK with all they hold, others alone. */
  public void any(@Nullable Object value) {
    weigh(value, KnownTypes::weigh);
  }

  /**
   * An object and what it refers to.
   *
   * @param parts names both
   */
  public <T> void weigh(@Nullable T value, BiConsumer<Weighing, ? super T> parts) {
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
        bytes += EntryWeights.checked(one.getValue().applyAsLong(value));
        return true;
      }
    }
    return false;
  }

  /**
   * A collection with its elements.
   *
   * @param parts names an element and what it refers to
   */
  public <T> void elements(
      @Nullable Collection<? extends T> collection, BiConsumer<Weighing, ? super T> parts) {
    weigh(collection, (same, seen) -> addElements(seen, parts));
  }

  <T> void addElements(Collection<? extends T> collection, BiConsumer<Weighing, ? super T> parts) {
    bytes += Structures.sizeOf(collection);
    each(collection, collection.size(), parts);
  }

  /** An array with its elements; see {@link #elements}. */
  public <T> void array(T @Nullable [] array, BiConsumer<Weighing, ? super T> parts) {
    weigh(array, (same, seen) -> addElements(seen, parts));
  }

  <T> void addElements(T[] array, BiConsumer<Weighing, ? super T> parts) {
    bytes += ObjectLayout.references(array.length);
    each(Arrays.asList(array), array.length, parts);
  }

  /** What an optional holds; see {@link #elements}. */
  @SuppressWarnings("NullableOptional") // results are what they are
  public <T> void optional(
      @Nullable Optional<? extends T> optional, BiConsumer<Weighing, ? super T> parts) {
    if (optional != null && optional.isPresent()) {
      object(1, 0);
      weigh(optional.get(), parts);
    }
  }

  /**
   * A map with its keys and values.
   *
   * @param keys names a key and what it refers to
   * @param values names a value and what it refers to
   */
  public <K, V> void map(
      @Nullable Map<? extends K, ? extends V> map,
      BiConsumer<Weighing, ? super K> keys,
      BiConsumer<Weighing, ? super V> values) {
    weigh(map, (same, seen) -> addEntries(seen, keys, values));
  }

  <K, V> void addEntries(
      Map<? extends K, ? extends V> map,
      BiConsumer<Weighing, ? super K> keys,
      BiConsumer<Weighing, ? super V> values) {
    bytes += Structures.sizeOf(map);
    each(map.entrySet(), map.size(), (same, entry) -> {
      weigh(entry.getKey(), keys);
      weigh(entry.getValue(), values);
    });
  }

  /** Looks at the elements one by one; those beyond the limit count as those before it. */
  private <T> void each(
      Iterable<? extends T> elements, int size, BiConsumer<Weighing, ? super T> parts) {
    long before = bytes;
    int seen = 0;
    for (T element : elements) {
      if (objects >= MOST_OBJECTS) {
        break;
      }
      weigh(element, parts);
      seen++;
    }
    if (seen > 0 && seen < size) {
      bytes += (long) ((double) (bytes - before) / seen * (size - seen));
    }
  }
}
