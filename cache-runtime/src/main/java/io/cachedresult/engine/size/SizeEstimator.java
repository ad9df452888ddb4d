package io.cachedresult.engine.size;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the sizes of the objects that an entry keeps alive. Generated code describes the entry
 * and its parts. Not thread-safe.
 *
 * <p>Shared objects count as zero: enums, classes, small boxed values, empty strings and
 * collections. An object that an entry refers to twice is counted twice, unless it may be part of a
 * circle: then it is counted once.
 *
 * <p>An estimate has no effect on the objects, as far as possible: it iterates only over
 * collections of the JDK. If a visit of an object throws an exception nevertheless, the rest of the
 * object is not counted.
 *
 * <p>The number of visited objects is limited, see {@link VisitBudget}: for a large entry, the
 * estimate is repeated with a sample. The remaining elements of a collection then count as the
 * average of the visited ones. Recursion is limited to {@value #DEEPEST} levels of the stack;
 * objects below these are visited afterward, except in a sample. Other objects count as zero.
 */
public final class SizeEstimator {

  private static final int DEEPEST = 50;

  /** The assumed number of reference fields of an object of an unknown class. */
  private static final int UNKNOWN_REFERENCES = 4;

  private final GivenWeighers given;
  private final VisitBudget budget = new VisitBudget();
  private final VisitedObjects visited = new VisitedObjects();

  private final DeferredVisits deeper = new DeferredVisits();

  private @Nullable Throwable failure;
  private long bytes;
  private int depth;

  /** In a sample, the bytes of the objects that the first estimate has visited. */
  private long bytesBefore;

  /**
   * Creates an estimator with a total of zero.
   *
   * @param given the user's weighers, by the class whose instances they weigh
   */
  public SizeEstimator(Map<Class<?>, ToLongFunction<Object>> given) {
    this.given = new GivenWeighers(given);
  }

  /** Returns the total size of everything that was added, in bytes. */
  public long total() {
    return Math.max(bytesBefore, bytes);
  }

  /** Returns the first exception that a visited object has thrown, or null if there was none. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /**
   * Ends an estimate after all parts of an entry were added.
   *
   * @return whether the entry is too large, so that all parts must be added once more, for a sample
   */
  public boolean needsSample() {
    deeper.run();
    if (!budget.isExceeded() || budget.isSample()) {
      return false;
    }
    bytesBefore = bytes;
    bytes = 0;
    visited.clear();
    budget.startSample();
    return true;
  }

  /** Prepares the estimate of another entry, and releases the objects of this one. */
  public void reset() {
    bytes = 0;
    bytesBefore = 0;
    depth = 0;
    deeper.clear();
    failure = null;
    visited.clear();
    budget.clear();
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
    bytes += ObjectLayout.entry(references, primitives) + 2L * ObjectLayout.REFERENCE;
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

  /** Adds an object of which nothing is known, as if it had a few fields. */
  void unknown() {
    object(UNKNOWN_REFERENCES, 0);
  }

  /**
   * Adds an object by its class: objects of JDK types with everything they contain, others as
   * single objects of an assumed size.
   */
  public void any(@Nullable Object value) {
    visit(value, KnownTypes::add);
  }

  /**
   * Returns whether an object that may be part of a circle has not been counted yet, and remembers
   * it.
   */
  public boolean isFirst(Object part) {
    return visited.add(part);
  }

  /**
   * Adds an object and the objects it refers to; null adds nothing.
   *
   * @param parts adds the object and the objects it refers to
   */
  public <T> void visit(@Nullable T value, BiConsumer<SizeEstimator, ? super T> parts) {
    if (value == null || !budget.visit()) {
      return;
    }
    if (depth < DEEPEST) {
      addParts(value, parts);
    } else if (!budget.isSample()) {
      deeper.add(() -> addParts(value, parts));
    }
  }

  private <T> void addParts(T value, BiConsumer<SizeEstimator, ? super T> parts) {
    long before = bytes;
    int level = depth++;
    int end = budget.limit();
    try {
      long weight = given.weigh(value);
      if (weight == GivenWeighers.NONE) {
        parts.accept(this, value);
      } else {
        bytes += weight;
      }
    } catch (VirtualMachineError endOfStackOrMemory) {
      throw endOfStackOrMemory;
    } catch (Throwable thrown) {
      failure = failure == null ? thrown : failure;
      if (bytes == before) {
        unknown();
      }
    } finally {
      depth = level;
      budget.limit(end);
    }
  }

  /**
   * Adds a collection with its elements; one that does not belong to the JDK, as a single object.
   *
   * @param parts adds an element and the objects it refers to
   */
  public <T> void elements(
      @Nullable Collection<? extends T> collection, BiConsumer<SizeEstimator, ? super T> parts) {
    visit(collection, (same, seen) -> addElements(seen, parts));
  }

  <T> void addElements(
      Collection<? extends T> collection, BiConsumer<SizeEstimator, ? super T> parts) {
    if (KnownTypes.areOfJdk(collection.getClass())) {
      bytes += CollectionSize.sizeOf(collection);
      each(collection, collection.size(), parts);
    } else {
      unknown();
    }
  }

  /** Adds an object that holds others of any class, perhaps itself. */
  void container(Object container, BiConsumer<SizeEstimator, Object> parts) {
    if (visited.enter(container)) {
      try {
        parts.accept(this, container);
      } finally {
        visited.leave(container);
      }
    }
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
   * Adds a map with its keys and values; see {@link #elements}.
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
    if (KnownTypes.areOfJdk(map.getClass())) {
      bytes += CollectionSize.sizeOf(map);
      each(map.entrySet(), map.size(), (same, entry) -> {
        visit(entry.getKey(), keys);
        visit(entry.getValue(), values);
      });
    } else {
      unknown();
    }
  }

  /** Visits the elements; in a sample, those beyond the limit count as the average of the rest. */
  private <T> void each(
      Iterable<? extends T> elements, int size, BiConsumer<SizeEstimator, ? super T> parts) {
    long before = bytes;
    int end = budget.limit();
    int smallestShare = budget.smallestShare(end);
    int seen = 0;
    for (T element : elements) {
      if (seen == size || !budget.isLeft(end)) {
        break;
      }
      budget.startElement(end, smallestShare, size - seen);
      if (element == null) {
        budget.visit();
      } else {
        visit(element, parts);
      }
      seen++;
    }
    budget.limit(end);
    if (budget.isSample() && seen > 0 && seen < size && !budget.isLeft(end)) {
      double average = (double) (bytes - before) / seen;
      bytes += Math.min(GivenWeighers.MOST_BYTES, (long) (average * (size - seen)));
    }
  }
}
