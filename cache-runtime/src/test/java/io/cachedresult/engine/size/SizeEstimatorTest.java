package io.cachedresult.engine.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings of 1,000 characters are the unit, so that the layout of objects hardly matters. */
class SizeEstimatorTest {

  private static final String TEXT = "x".repeat(1_000);

  /** An object of an unknown class. */
  private static final long UNKNOWN = ObjectLayout.object(4, 0);

  private static SizeEstimator estimate(Consumer<SizeEstimator> parts) {
    return estimate(new SizeEstimator(Map.of()), parts);
  }

  private static SizeEstimator estimate(SizeEstimator estimator, Consumer<SizeEstimator> parts) {
    do {
      parts.accept(estimator);
    } while (estimator.needsSample());
    return estimator;
  }

  private static long sizeOf(Object value) {
    return estimate(estimator -> estimator.any(value)).total();
  }

  /** A list of its own kind, as persistence providers have. */
  private static final class Lazy extends AbstractList<String> {
    @Override
    public String get(int index) {
      throw new IllegalStateException("loaded");
    }

    @Override
    public int size() {
      throw new IllegalStateException("loaded");
    }
  }

  private static final class LazyMap extends AbstractMap<String, String> {
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      throw new IllegalStateException("loaded");
    }
  }

  private static final class LazyFuture extends CompletableFuture<String> {
    @Override
    public boolean isDone() {
      throw new IllegalStateException("loaded");
    }
  }

  record Node(String text, List<Node> others) {}

  static void addNode(SizeEstimator estimator, Node node) {
    if (estimator.isFirst(node)) {
      estimator.object(2, 0);
      estimator.string(node.text());
      estimator.elements(node.others(), SizeEstimatorTest::addNode);
    }
  }

  static List<Object> any_collectionThatContainsItself_countsItOnce() {
    List<Object> list = new ArrayList<>(List.of(TEXT));
    list.add(list);
    List<Object> three = new ArrayList<>(List.of(TEXT));
    three.addAll(List.of(three, three, three));
    Map<Object, Object> map = new HashMap<>();
    map.put("self", map);
    map.put(TEXT, List.of(map));
    Object[] array = {TEXT, null};
    array[1] = array;
    AtomicReference<Object> reference = new AtomicReference<>();
    reference.set(Arrays.asList(TEXT, reference));
    CompletableFuture<Object> future = new CompletableFuture<>();
    future.complete(Arrays.asList(TEXT, future));
    return List.of(list, three, map, array, reference, future);
  }

  // The name must not show the argument, whose text would not end.
  @ParameterizedTest(name = "{index}")
  @MethodSource
  void any_collectionThatContainsItself_countsItOnce(Object circle) {
    assertThat(sizeOf(circle)).isBetween(1_000L, 1_400L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 30, 70, 200})
  void any_longCircleOfCollections_countsEachOnce(int length) {
    List<Object> first = new ArrayList<>();
    List<Object> last = first;
    for (int i = 1; i < length; i++) {
      List<Object> next = new ArrayList<>(List.of(TEXT));
      last.add(next);
      last = next;
    }
    last.add(first);
    last.add(first);

    // Up to eight collections may be counted twice.
    assertThat(sizeOf(first)).isBetween(1_000L * (length - 1), 1_150L * (length + 8));
  }

  @Test
  void any_equalCollectionsNextToEachOther_countsBoth() {
    List<String> list = List.of(TEXT);

    assertThat(sizeOf(List.of(list, list))).isBetween(2_000L, 2_300L);
  }

  @Test
  void isFirst_objectsInCircle_countsEachOnce() {
    Node root = new Node(TEXT, new ArrayList<>());
    for (int i = 0; i < 20; i++) {
      root.others().add(new Node(TEXT, List.of(root, root)));
    }

    assertThat(estimate(estimator -> estimator.visit(root, SizeEstimatorTest::addNode))
            .total())
        .isBetween(21_000L, 25_000L);
  }

  static List<Arguments> any_collectionOfUnknownClass_isNotUsed() {
    return List.of(
        Arguments.of(new Lazy()),
        Arguments.of(new LazyMap()),
        Arguments.of(new LazyFuture()),
        Arguments.of(new Object[] {new Lazy()}));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource
  void any_collectionOfUnknownClass_isNotUsed(Object lazy) {
    SizeEstimator estimator = estimate(any -> any.any(lazy));

    assertThat(estimator.failure()).isNull();
    long around = lazy.getClass().isArray() ? ObjectLayout.references(1) : 0;
    assertThat(estimator.total()).isEqualTo(UNKNOWN + around);
  }

  @Test
  void elements_ofUnknownClass_areNotUsed() {
    SizeEstimator estimator = estimate(same -> {
      same.elements(new Lazy(), SizeEstimator::string);
      same.map(new LazyMap(), SizeEstimator::string, SizeEstimator::string);
    });

    assertThat(estimator.failure()).isNull();
    assertThat(estimator.total()).isEqualTo(2 * UNKNOWN);
  }

  @Test
  void any_objectsOfUnknownClasses_countAlike() {
    record Small() {}
    record Large(long a, long b, long c, long d, long e, String text) {}

    assertThat(sizeOf(new Small())).isEqualTo(UNKNOWN);
    assertThat(sizeOf(new Large(1, 2, 3, 4, 5, TEXT))).isEqualTo(UNKNOWN);
    assertThat(sizeOf(Thread.State.NEW)).isZero();
  }

  @Test
  void visit_objectThatThrows_countsAsOneAndOthersInFull() {
    Collection<String> view = Collections.unmodifiableCollection(new Lazy());
    SizeEstimator estimator = estimate(same -> {
      same.elements(view, SizeEstimator::string);
      same.visit(TEXT, (inner, text) -> {
        inner.object(1, 0);
        throw new AssertionError("also");
      });
      same.string(TEXT);
    });

    assertThat(estimator.failure()).isInstanceOf(IllegalStateException.class).hasMessage("loaded");
    assertThat(estimator.total())
        .isEqualTo(UNKNOWN + ObjectLayout.object(1, 0) + StringSize.of(TEXT));
  }

  @Test
  void visit_endOfTheStack_isThrown() {
    assertThatThrownBy(() -> estimate(estimator -> estimator.visit(TEXT, (same, text) -> {
          throw new StackOverflowError();
        })))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void visit_weigherOfAClassThrows_countsAsOne() {
    SizeEstimator estimator = new SizeEstimator(Map.of(String.class, text -> -1));
    estimate(estimator, same -> same.any(TEXT));

    assertThat(estimator.failure()).isInstanceOf(IllegalArgumentException.class);
    assertThat(estimator.total()).isEqualTo(UNKNOWN);
  }

  private static List<Object> lists(int... sizes) {
    Object element = TEXT;
    for (int size : sizes) {
      element = Collections.nCopies(size, element);
    }
    @SuppressWarnings("unchecked")
    List<Object> outermost = (List<Object>) element;
    return outermost;
  }

  static List<Arguments> any_manyElements_isEstimatedFromASample() {
    return List.of(
        Arguments.of("list", lists(1_000_000), 1_000_000L),
        Arguments.of("large lists", lists(20_000, 100), 2_000_000L),
        Arguments.of("many small lists", lists(4, 100_000), 400_000L),
        Arguments.of("many large lists", lists(10_000, 10_000), 100_000_000L),
        Arguments.of("three levels", lists(300, 300, 300), 27_000_000L),
        Arguments.of(
            "one large list, then small ones",
            new ArrayList<>(IntStream.range(0, 101)
                .mapToObj(i -> lists(i == 0 ? 1_000_000 : 1))
                .toList()),
            1_000_100L),
        Arguments.of(
            "small lists, then a large one",
            new ArrayList<>(IntStream.range(0, 101)
                .mapToObj(i -> lists(i == 100 ? 1_000_000 : 1))
                .toList()),
            1_000_100L));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void any_manyElements_isEstimatedFromASample(String name, Object elements, long strings) {
    double perString = sizeOf(lists(100)) / 100.0;

    assertThat((double) sizeOf(elements))
        .isBetween(0.8 * strings * perString, 1.2 * strings * perString);
  }

  @Test
  void visit_listsWhoseFirstElementIsNestedEverDeeper_areNotMultiplied() {
    Node root = new Node("root", new ArrayList<>());
    Node last = root;
    for (int i = 0; i < 100_000; i++) {
      Node next = new Node("next", new ArrayList<>());
      last.others().add(next);
      last.others().add(new Node("leaf", List.of()));
      last = next;
    }

    long size =
        estimate(estimator -> estimator.visit(root, SizeEstimatorTest::addNode)).total();

    assertThat(size).isBetween(500_000L, 50_000_000L);
  }

  @Test
  void any_largestSizes_doNotOverflow() {
    SizeEstimator estimator = new SizeEstimator(Map.of(String.class, text -> Long.MAX_VALUE));

    estimate(estimator, same -> same.any(lists(20_000, 20_000, 20_000)));

    assertThat(estimator.total()).isGreaterThan(Integer.MAX_VALUE);
  }

  @Test
  void reset_afterAnyEstimate_beginsAgain() {
    SizeEstimator estimator = new SizeEstimator(Map.of());
    Node node = new Node(TEXT, List.of());
    estimate(estimator, same -> {
      same.any(lists(1_000_000));
      same.visit(node, SizeEstimatorTest::addNode);
      same.any(Collections.unmodifiableList(new Lazy()));
    });
    estimator.reset();

    assertThat(estimator.total()).isZero();
    estimate(estimator, same -> same.visit(node, SizeEstimatorTest::addNode));
    assertThat(estimator.total()).isBetween(1_000L, 1_100L);
  }
}
