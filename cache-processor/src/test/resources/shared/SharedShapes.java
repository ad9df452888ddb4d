package sharedshapes;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.CodecProbe;
import io.cachedresult.processor.testing.Expect;
import io.cachedresult.shared.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Shared results of types that are hard to encode, or to name. */
@CacheDefaults(shared = true, codecs = {SharedShapes.SecretCodec.class, SharedShapes.PairCodec.class})
public class SharedShapes<T> {

  record Product(String name, @Nullable Product next) {}

  /** All generic, and recursive; one subtype is for strings only. */
  sealed interface Tree<V> permits Leaf, Fork, Names, Nothing {}

  record Leaf<V>(V value) implements Tree<V> {}

  record Fork<A>(Tree<A> left, Tree<A> right) implements Tree<A> {}

  record Names(List<Product> names) implements Tree<String> {}

  enum Nothing implements Tree<Integer> {
    NOTHING {
      @Override
      public String toString() {
        return "nothing";
      }
    }
  }

  sealed interface Outer permits Inner, First {}

  sealed interface Inner extends Outer permits Second, Third {}

  record First(int in) implements Outer {}

  record Second(String out) implements Inner {}

  record Third() implements Inner {}

  record Primitives(
      boolean a, byte b, short c, char d, int e, long f, float g, double h, Boxes boxes) {}

  record Boxes(Boolean a, Byte b, Short c, Character d, Integer e, Long f, Float g, Double h) {}

  record Numbers(
      BigInteger a, BigDecimal b, UUID c, OptionalInt d, OptionalLong e, OptionalDouble f, URI g) {}

  record Times(
      Duration a,
      Instant b,
      LocalDate c,
      LocalDateTime d,
      LocalTime e,
      MonthDay f,
      OffsetDateTime g,
      OffsetTime h,
      Period i,
      Year j,
      YearMonth k,
      ZonedDateTime l,
      ZoneId m,
      ZoneOffset n,
      DayOfWeek o) {}

  record Arrays2(
      boolean[] a,
      byte[] b,
      short[] c,
      char[] d,
      int[] e,
      long[] f,
      float[] g,
      double[] h,
      int[][] i,
      Product[] j,
      Product[][] k,
      List<String>[] l,
      Leaf<? extends Product>[] m,
      Nothing[] n) {}

  record Containers(
      List<List<Product>> a,
      Set<Nothing> b,
      Map<String, Map<Integer, Product>> c,
      Optional<Optional<Product>> d,
      Collection<Product> e,
      List<int[]> f,
      Map<Nothing, List<? extends Product>> g,
      List<? extends List<? extends Leaf<? extends Product>>> h,
      Map<? extends String, ? extends Set<? extends Product>> i,
      Leaf<Leaf<? extends Product>> j,
      Leaf<String>... k) {
    Containers {
      a = a;
    }
  }

  /** Has no values of its argument. */
  record Id<V>(long value) {}

  record Ids(Id<Product> a, Id<?> b, Id<? super Product> c, Id<Thread> d) {}

  record In(int in, int out, int value, In in_, String entry, String result) {
    In(int in) {
      this(in, 0, 0, null, null, null);
    }
  }

  record 変数(String 名前, Product class_) {}

  @Deprecated
  record Old(@Deprecated int old) {}

  record Positive(int number) {
    Positive {
      if (number < 0) {
        throw new IllegalArgumentException();
      }
    }
  }

  /** Not a record. */
  static final class Secret {
    final int number;

    Secret(int number) {
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Secret secret && secret.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  static final class SecretCodec implements Codec<Secret> {
    @Override
    public void encode(Secret value, DataOutput out) throws IOException {
      out.writeInt(value.number);
    }

    @Override
    public Secret decode(DataInput in) throws IOException {
      return new Secret(in.readInt());
    }
  }

  record Pair<A, B>(A one, B two) {}

  interface SwappedCodec<A, B> extends Codec<Pair<B, A>> {}

  static final class PairCodec implements SwappedCodec<Thread, String> {
    @Override
    public void encode(Pair<String, Thread> value, DataOutput out) throws IOException {
      out.writeUTF(value.one());
    }

    @Override
    public Pair<String, Thread> decode(DataInput in) throws IOException {
      return new Pair<>(in.readUTF(), null);
    }
  }

  record Customs(
      Secret a, List<Secret> b, Pair<String, Thread> c, Map<Secret, Pair<String, Thread>> d) {}

  @CachedResult
  Tree<Product> tree(Tree<? extends Nothing> key, Tree<String> strings) {
    return null;
  }

  @CachedResult
  Tree<Integer> numbers(int in, long out, String entry, String hash, String result) {
    return null;
  }

  @CachedResult
  Tree<String> names(
      @CacheKey Nothing nothing, @CacheKey(identity = true) Nothing identical) {
    return null;
  }

  @CachedResult
  Outer outer(Primitives key, List<Integer> lists, byte[] bytes, String[][] strings) {
    return null;
  }

  @CachedResult
  Primitives primitives(Collection<String> any, Set<Boxes> set, Map<String, List<Nothing>> map) {
    return null;
  }

  @CachedResult
  Numbers constants(Numbers numbers) {
    return null;
  }

  @CachedResult
  CompletableFuture<Times> times(Times times) {
    return null;
  }

  @CachedResult
  Arrays2 arrays(@CacheKey boolean a, T ignored) {
    return null;
  }

  @CachedResult
  Containers containers() {
    return null;
  }

  @CachedResult
  Ids ids(byte a, short b, char c, float d, double e, double... f) {
    return null;
  }

  @CachedResult
  <X extends Product> In in(X method, In in) {
    return null;
  }

  @CachedResult
  変数 unicode(Old old) {
    return null;
  }

  @CachedResult
  Map<Secret, Positive> each(@CacheKey(each = true) Set<Secret> secrets, int more) {
    return null;
  }

  @CachedResult
  List<? extends Collection<? extends Product>> wild(Customs customs) {
    return null;
  }

  @CachedResult
  static List<Customs> customs(@Nullable Boolean flag) {
    return null;
  }

  private static CodecProbe codec(String stem) {
    return CodecProbe.of(CachedSharedShapes.class, stem);
  }

  public static void run() throws Exception {
    CachedSharedShapes<Void> cached = new CachedSharedShapes<>();
    Product product = new Product("a", new Product("\ud800", null));
    trees(cached, product);
    simple(cached);
    containers(cached, product);
    others(cached, product);
    malformed();
  }

  private static void trees(CachedSharedShapes<Void> cached, Product product) throws Exception {
    Tree<Product> leaf = new Leaf<>(product);
    codec("Tree").expectSame(new Fork<>(leaf, new Fork<>(leaf, null)));
    codec("Tree").expectSame(null);
    codec("Tree")
        .expectSameKey(cached.treeCache(), new Leaf<>(Nothing.NOTHING), new Names(List.of(product)));
    codec("Numbers").expectSame(new Fork<>(new Leaf<>(4), Nothing.NOTHING));
    codec("Numbers").expectSameKey(cached.numbersCache(), 1, 2L, "entry", "hash", null);
    codec("Names").expectSame(new Fork<>(new Leaf<>("x"), new Names(List.of(product))));
    codec("Names").expectSameKey(cached.namesCache(), Nothing.NOTHING, Nothing.NOTHING);
    codec("Outer").expectSame(new First(1));
    codec("Outer").expectSame(new Second("2"));
    codec("Outer").expectSame(new Third());
  }

  private static void simple(CachedSharedShapes<Void> cached) throws Exception {
    Boxes boxes = new Boxes(true, (byte) 1, (short) 2, 'x', 4, 5L, Float.NaN, -0.0);
    Boxes none = new Boxes(null, null, null, null, null, null, null, null);
    Primitives primitives =
        new Primitives(true, (byte) -1, (short) -2, '\uffff', -4, -5, -0.0f, 1e300, boxes);
    codec("Primitives").expectSame(primitives);
    codec("Outer")
        .expectSameKey(
            cached.outerCache(),
            primitives,
            List.of(),
            new byte[] {1, 2},
            new String[][] {{"a", null}, null});
    codec("Primitives")
        .expectSameKey(
            cached.primitivesCache(),
            Arrays.asList("a", null),
            Set.of(boxes, none),
            Map.of("k", List.of(Nothing.NOTHING)));
    codec("Primitives").expectSameKey(cached.primitivesCache(), Set.of("a"), Set.of(), Map.of());
    Numbers numbers =
        new Numbers(
            BigInteger.TWO.pow(200).negate(),
            new BigDecimal("-1.50"),
            new UUID(1, -2),
            OptionalInt.empty(),
            OptionalLong.of(7),
            OptionalDouble.of(0.5),
            URI.create("http://example.com/ä?b#c"));
    codec("Constants").expectSame(numbers);
    codec("Constants").expectSameKey(cached.constantsCache(), numbers);
    LocalDateTime time = LocalDateTime.of(-2020, 2, 29, 23, 59, 59, 999_999_999);
    Times times =
        new Times(
            Duration.ofSeconds(-5, 3),
            Instant.MAX,
            LocalDate.MIN,
            time,
            LocalTime.MAX,
            MonthDay.of(2, 29),
            time.atOffset(ZoneOffset.MAX),
            OffsetTime.of(time.toLocalTime(), ZoneOffset.MIN),
            Period.of(-1, 2, 3),
            Year.of(Year.MIN_VALUE),
            YearMonth.of(1, 12),
            LocalDateTime.of(2024, 10, 27, 2, 30)
                .atZone(ZoneId.of("Europe/Berlin"))
                .withLaterOffsetAtOverlap(),
            ZoneId.of("UTC+01:00"),
            ZoneOffset.ofHoursMinutes(1, 30),
            DayOfWeek.FRIDAY);
    codec("Times").expectSame(times);
    codec("Times").expectSameKey(cached.timesCache(), times);
    codec("Ids")
        .expectSameKey(
            cached.idsCache(), (byte) 1, (short) 2, 'c', Float.NaN, -0.0, new double[] {0.0});
  }

  @SuppressWarnings("unchecked")
  private static void containers(CachedSharedShapes<Void> cached, Product product)
      throws Exception {
    Arrays2 arrays =
        new Arrays2(
            new boolean[] {true, false},
            new byte[] {1},
            new short[] {2},
            new char[] {'\ud800'},
            new int[] {4},
            new long[] {5},
            new float[] {6},
            new double[] {7},
            new int[][] {{8}, null, {}},
            new Product[] {product, null},
            new Product[][] {{product}, {}},
            new List[] {List.of("x")},
            new Leaf[] {new Leaf<>(product)},
            new Nothing[] {Nothing.NOTHING});
    Arrays2 decoded = (Arrays2) codec("Arrays").decoded(arrays);
    Expect.equal("a", decoded.a(), arrays.a());
    Expect.equal("b", decoded.b(), arrays.b());
    Expect.equal("c", decoded.c(), arrays.c());
    Expect.equal("d", decoded.d(), arrays.d());
    Expect.equal("e", decoded.e(), arrays.e());
    Expect.equal("f", decoded.f(), arrays.f());
    Expect.equal("g", decoded.g(), arrays.g());
    Expect.equal("h", decoded.h(), arrays.h());
    Expect.equal("i", decoded.i(), arrays.i());
    Expect.equal("j", decoded.j(), arrays.j());
    Expect.equal("k", decoded.k(), arrays.k());
    Expect.equal("l", decoded.l(), arrays.l());
    Expect.equal("m", decoded.m(), arrays.m());
    Expect.equal("n", decoded.n(), arrays.n());
    codec("Arrays").expectSame(null);
    Map<String, Map<Integer, Product>> map = new LinkedHashMap<>();
    map.put("z", Map.of(1, product));
    map.put(null, null);
    map.put("a", Collections.singletonMap(null, product));
    Containers containers =
        new Containers(
            List.of(List.of(product), Arrays.asList(product, null)),
            Set.of(Nothing.NOTHING),
            map,
            Optional.of(Optional.of(product)),
            Set.of(product),
            null,
            Map.of(Nothing.NOTHING, List.of(product)),
            List.of(List.of(new Leaf<>(product))),
            Map.of("i", Set.of(product)),
            new Leaf<>(new Leaf<>(product)),
            (Leaf<String>[]) null);
    codec("Containers").expectSame(containers);
    codec("Containers").expectSameKey(cached.containersCache());
    Containers same = (Containers) codec("Containers").decoded(containers);
    Expect.equal("order", same.c().values().iterator().next(), map.get("z"));
  }

  private static void others(CachedSharedShapes<Void> cached, Product product) throws Exception {
    codec("Ids").expectSame(new Ids(new Id<>(1), new Id<>(2), new Id<>(3), new Id<>(4)));
    codec("In").expectSame(new In(1, 2, 3, new In(4), "e", "r"));
    codec("In").expectSameKey(cached.inCache(), product, new In(1));
    codec("Unicode").expectSame(new 変数("äöü€\ud83d\ude00", product));
    codec("Each").expectSame(new Positive(1));
    codec("Each").expectSameKey(cached.eachCache(), new Secret(1), 2);
    codec("Wild").expectSame(List.of(List.of(product), Set.of(product)));
    Pair<String, Thread> pair = new Pair<>("p", null);
    Customs customs =
        new Customs(new Secret(1), List.of(new Secret(2)), pair, Map.of(new Secret(3), pair));
    codec("Customs").expectSame(List.of(customs));
    codec("Wild").expectSameKey(cached.wildCache(), customs);
  }

  private static void malformed() throws Exception {
    byte[] negative = codec("Each").encode(new Positive(1));
    negative[1] = -1;
    try {
      codec("Each").decode(negative);
      throw new AssertionError("a record accepted a value that it rejects");
    } catch (IOException expected) {
      Expect.equal("cause", expected.getCause().getClass(), IllegalArgumentException.class);
    }
    Product deep = null;
    for (int i = 0; i < 100; i++) {
      deep = new Product("p", deep);
    }
    try {
      codec("Tree").encode(new Leaf<>(deep));
      throw new AssertionError("too deep");
    } catch (IOException expected) {
      Expect.equal("cause", expected.getCause(), null);
    }
  }
}
