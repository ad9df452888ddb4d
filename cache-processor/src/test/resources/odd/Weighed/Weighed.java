package weighed;

import elsewhere.Elsewhere;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;
import io.cachedresult.processor.testing.Expect;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Results of types that are hard to inspect, or to name. */
public class Weighed<T extends Comparable<T>, P extends Weighed.Product> {

  private static final String LONG = "x".repeat(10_000);

  record Product(String name, @Nullable Product next) {}

  /** All generic, and recursive; one subtype is for strings only. */
  sealed interface Tree<V> permits Leaf, Fork, Names, Wrapped, Nothing, Odd {}

  record Leaf<V>(V value) implements Tree<V> {}

  record Fork<A, B>(Tree<A> left, Tree<A> right, B mark) implements Tree<A> {}

  record Names(List<Product> names) implements Tree<String> {}

  static final class Wrapped<V> extends ArrayList<Tree<V>> implements Tree<V> {
    private static final long serialVersionUID = 1L;
  }

  enum Nothing implements Tree<Integer> {
    NOTHING
  }

  static non-sealed class Odd<V> implements Tree<V> {
    V value;
  }

  /** Has instances of its own in addition to those of its subclasses. */
  static sealed class Base permits Derived, Secretive {
    String name = LONG;
  }

  static final class Derived extends Base {
    /** Hides the field of its superclass. */
    String name = LONG;

    Product[] products = {new Product(LONG, null)};
  }

  private static final class Secretive extends Base {
    String more = LONG;
  }

  /** Nests one level deeper with each step. */
  record Growing<V>(V value, @Nullable Growing<List<V>> more) {}

  record Both<A, B>(Both<List<A>, B> one, Both<A, List<B>> other) {}

  static class Endless extends AbstractList<Endless> {
    @Override
    public Endless get(int index) {
      return this;
    }

    @Override
    public int size() {
      return 3;
    }
  }

  static class Multi<A, B> extends HashMap<A, List<B>> {
    private static final long serialVersionUID = 1L;
  }

  static class Ever<V> extends ArrayList<Ever<List<V>>> {
    private static final long serialVersionUID = 1L;
  }

  static class Failing extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final String text = LONG;
  }

  class Inner {
    String text = LONG;
    T value;
  }

  @SuppressWarnings("rawtypes")
  record Raw(List list, Leaf leaf, Map<String, Leaf> leaves, Wrapped wrapped, Optional of) {}

  record Wild(
      Leaf<?> any,
      Leaf<? extends Product> some,
      Leaf<? super Product> less,
      List<? extends List<? extends Product>> lists,
      Map<?, ? super Product> map,
      Collection<? extends Product>[] arrays,
      Multi<String, ? extends Product> multi,
      Product[][] products) {}

  record Bounded<A extends Product & Runnable, B extends A, C extends Comparable<? super C>>(
      A one, B[] two, List<C> three, Map<B, List<A>> four) {}

  record Nullables(
      @Nullable Product one,
      List<@Nullable Product> two,
      Product @Nullable [] three,
      Map<String, @Nullable List<@Nullable Product>> four) {}

  @Deprecated
  record Old(Product product) {}

  static class Older {
    @Deprecated
    Product product;

    private Old old;

    @Deprecated(forRemoval = true)
    Old old() {
      return old;
    }
  }

  record Weighing(String weighing, Product inner, List<List<Product>> value) {}

  record Futures(CompletableFuture<Product> future, AtomicReference<List<Product>> reference) {}

  record 変数(String 名前, Product class_) {}

  static class Accessors {
    static int uses;

    private List<Product> getX = List.of();
    private Boolean is = true;
    private String url = LONG;
    private Product product;
    private String thrown;
    private String other;

    /** Counts, because an estimate logs what is thrown, and continues. */
    static AssertionError used() {
      uses++;
      return new AssertionError();
    }

    static Product product() {
      throw used();
    }

    Object getUrl() {
      throw used();
    }

    String url(int x) {
      throw used();
    }

    String thrown() throws Exception {
      throw used();
    }

    List<Product> getGetX() {
      return getX;
    }

    private String other() {
      throw used();
    }
  }

  static class Of implements Weigher<Collection<?>, List<?>> {
    @Override
    public long weigh(Collection<?> key, List<?> value) {
      return key.size();
    }
  }

  private void weighTree() {}

  protected static void weighProduct(String of) {}

  @CachedResult
  Tree<Product> tree(Tree<? extends Number> key, Tree<String> strings, Tree<?> any) {
    return new Fork<>(new Leaf<>(new Product(LONG, null)), new Wrapped<>(), LONG);
  }

  @CachedResult
  Tree<Integer> numbers(Tree<T> key, Tree<P> products) {
    return Nothing.NOTHING;
  }

  @CachedResult
  <X extends Product> List<X> variables(
      @CacheKey X one,
      @CacheKey List<X> two,
      @CacheKey(identity = true) Leaf<X[]> three,
      @CacheKey Map<P, List<X>> four) {
    return new ArrayList<>();
  }

  @CachedResult
  List<P> ofClass(P one, List<P> two, Leaf<? extends P> three, T[] four, P... five) {
    return new ArrayList<>();
  }

  @CachedResult
  Base base(int of) {
    return of == 0 ? new Base() : of == 1 ? new Derived() : new Secretive();
  }

  @CachedResult
  CompletableFuture<Growing<String>> growing(Both<String, Product> key, Endless more, Ever<P> ever) {
    return CompletableFuture.completedFuture(new Growing<>(LONG, new Growing<>(List.of(LONG), null)));
  }

  @CachedResult
  Endless endless() {
    return new Endless();
  }

  @CachedResult
  Failing failing(@CacheKey(identity = true) Inner of) {
    return new Failing();
  }

  @CachedResult
  Raw raw(
      @CacheKey(identity = true) Wild wild,
      @CacheKey(identity = true) Nullables nullables,
      @CacheKey Multi<?, ? extends Product> multi) {
    return new Raw(List.of(), new Leaf<>(1), Map.of(), new Wrapped<>(), Optional.empty());
  }

  @CachedResult
  Bounded<?, ?, ?> bounded(Weighing weighing, Futures inner) {
    return new Bounded<>(null, null, List.of("x"), null);
  }

  @CachedResult
  Older older(変数 weighing, @CacheKey(identity = true) Accessors accessors) {
    return new Older();
  }

  @CachedResult
  Elsewhere elsewhere(int of) {
    return new Elsewhere();
  }

  @CachedResult(weigher = Of.class)
  ArrayList<P> weighed(int one, int two) {
    return new ArrayList<>();
  }

  private static void expect(String what, long bytes, long least, long most) {
    Expect.equal(what + " of " + bytes, bytes >= least && bytes <= most, true);
  }

  public static void run() {
    CachedWeighed<String, Product> cached = new CachedWeighed<>();
    cached.tree(new Leaf<>(1), new Names(List.of(new Product(LONG, null))), Nothing.NOTHING);
    expect("tree", cached.treeCache().memory(), 30_000, 31_000);
    cached.base(0);
    expect("base", cached.baseCache().memory(), 10_000, 10_300);
    cached.base(1);
    expect("derived", cached.baseCache().memory(), 30_000, 30_600);
    cached.growing(null, null, null).join();
    expect("growing", cached.growingCache().memory(), 20_000, 20_600);
    Expect.equal("endless", cached.endless().size(), 3);
    cached.older(new 変数("x", null), new Accessors());
    expect("older", cached.olderCache().memory(), 32, 600);
    Expect.equal("uses", Accessors.uses, 0);
    cached.elsewhere(1);
    expect("elsewhere", cached.elsewhereCache().memory(), 200, 700);
    cached.weighed(1, 2);
    expect("weighed", cached.weighedCache().memory(), 2, 2);
  }
}
