import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Results with parts that are loaded when they are used: an estimate uses none of them. */
public class Loading {

  private static final String LONG = "x".repeat(10_000);

  static int loads;
  static int uses;

  /** Counts, because an estimate logs what is thrown, and continues. */
  static AssertionError loaded() {
    uses++;
    return new AssertionError("loaded");
  }

  /** A list of its own kind, as persistence providers have. */
  static class Lazy<T> extends AbstractList<T> {
    @Override
    public T get(int index) {
      throw loaded();
    }

    @Override
    public int size() {
      throw loaded();
    }
  }

  static class LazyMap<K, V> extends AbstractMap<K, V> {
    @Override
    public Set<Map.Entry<K, V>> entrySet() {
      throw loaded();
    }
  }

  interface Names extends Collection<String> {}

  record Line(String product) {}

  record Order(
      List<Line> lines,
      Collection<String> names,
      Map<String, Line> byName,
      Map<Integer, Integer> numbers,
      Lazy<Line> declared,
      LazyMap<String, String> map,
      String text) {}

  /** A plain bean: its getter returns its field. */
  static class Bean {
    private String text = LONG;

    String getText() {
      return text;
    }
  }

  /** A subclass that the compiler of the generated code need not know, such as a proxy. */
  static class Proxy extends Bean {
    @Override
    String getText() {
      throw loaded();
    }
  }

  /** Overrides the getter of a field that is not its own. */
  static class Overriding extends Bean {
    private String other = LONG;

    String other() {
      return other;
    }

    @Override
    String getText() {
      throw loaded();
    }
  }

  static final class Careless {
    private List<Line> lines = new ArrayList<>();
    final String seen = LONG;

    List<Line> getLines() {
      throw new IllegalStateException("no session");
    }
  }

  @CachedResult
  Order order(int id) {
    return new Order(
        new Lazy<>(), new Lazy<>(), new LazyMap<>(), new LazyMap<>(), new Lazy<>(), new LazyMap<>(),
        LONG);
  }

  @CachedResult
  List<Line> lines(Names names) {
    return new Lazy<>();
  }

  @CachedResult
  Bean bean(boolean isProxy) {
    return isProxy ? new Proxy() : new Bean();
  }

  @CachedResult
  Overriding overriding(int id) {
    return new Overriding();
  }

  @CachedResult
  List<Careless> careless(int id) {
    loads++;
    return List.of(new Careless());
  }

  @CachedResult
  List<List<Line>> views(int id) {
    loads++;
    return List.of(Collections.unmodifiableList(new Lazy<>()), List.of(new Line(LONG)));
  }

  private static void expect(String what, long bytes, long least) {
    Expect.equal(what + " of " + bytes, bytes >= least && bytes <= least + 600, true);
  }

  public static void run() {
    CachedLoading cached = new CachedLoading();
    cached.order(1);
    expect("order", cached.orderCache().memory(), 10_000);
    cached.lines(null);
    expect("lines", cached.linesCache().memory(), 32);
    cached.bean(true);
    expect("proxy", cached.beanCache().memory(), 32);
    cached.bean(false);
    expect("bean", cached.beanCache().memory(), 10_000);
    cached.overriding(1);
    expect("overriding", cached.overridingCache().memory(), 10_000);
    Expect.equal("uses", uses, 0);
    java.util.logging.Logger.getLogger("io.cachedresult").setUseParentHandlers(false);
    for (int i = 0; i < 10; i++) {
      cached.careless(1);
      cached.views(1);
    }
    Expect.equal("computations", loads, 2);
    expect("careless", cached.carelessCache().memory(), 32);
    expect("views", cached.viewsCache().memory(), 10_000);
  }
}
