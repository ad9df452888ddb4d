package io.cachedresult.processor.fuzz;

import static io.cachedresult.processor.fuzz.ShapeValues.*;

import io.cachedresult.processor.fuzz.ShapeTypes.Color;
import io.cachedresult.processor.fuzz.ShapeTypes.Point;
import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A type of parameters and results, with a few values that are easily confused. */
enum ShapeType {
  INT("int", int.class, () -> many(0, 1, -1, 1_000_000, 1 << 31, 7), n -> n),
  LONG("long", long.class, () -> many(0L, 1L, -1L, 1L << 32, 1L << 63, 7L), n -> (long) n),
  BYTE(
      "byte",
      byte.class,
      () -> many((byte) 0, (byte) 1, (byte) -1, (byte) 2, (byte) 3, (byte) 127),
      n -> (byte) n),
  SHORT(
      "short",
      short.class,
      () -> many((short) 0, (short) 1, (short) -1, (short) 2, (short) 3, (short) 999),
      n -> (short) n),
  CHAR("char", char.class, () -> many('a', 'b', 'A', '0', '\0', '\uffff'), n -> (char) n),
  BOOLEAN(
      "boolean", boolean.class, () -> many(true, false, true, false, true, false), n -> n % 2 == 0),
  FLOAT("float", float.class, () -> many(0f, -0f, Float.NaN, 1f, -1f, Float.MIN_VALUE), n ->
      (float) n),
  DOUBLE("double", double.class, () -> many(0d, -0d, Double.NaN, 1d, -1d, Double.MIN_VALUE), n ->
      (double) n),
  BOXED_INT("Integer", Integer.class, () -> many(null, 0, 1, 1_000_000, -1, 7), n -> n),
  BOXED_LONG("Long", Long.class, () -> many(null, 0L, 1L, 1L << 32, -1L, 7L), n -> (long) n),
  BOXED_DOUBLE(
      "Double", Double.class, () -> many(null, 0d, -0d, Double.NaN, 1d, 1e300), n -> (double) n),
  BOXED_BOOLEAN(
      "Boolean", Boolean.class, () -> many(null, true, false, true, false, true), n -> n % 2 == 0),
  BOXED_CHAR(
      "Character", Character.class, () -> many(null, 'a', 'b', 'A', '0', '\0'), n -> (char) n),
  STRING(
      "String", String.class, () -> many(null, "", copy("Aa"), copy("BB"), "a", "0"), n -> "r" + n),
  COLOR(
      "Color",
      Color.class,
      () -> many(null, Color.RED, Color.GREEN, Color.BLUE, Color.RED, Color.GREEN),
      n -> Color.values()[n % 3]),
  POINT(
      "Point",
      Point.class,
      () -> many(
          null,
          new Point(0, "a"),
          new Point(1, "a"),
          new Point(0, null),
          new Point(0, "Aa"),
          new Point(0, "BB")),
      n -> new Point(n, "r")),
  INT_ARRAY(
      "int[]",
      int[].class,
      () -> many(null, ints(), ints(0), ints(0, 0), ints(0, 1), ints(1, 0)),
      ShapeValues::ints),
  BYTE_ARRAY(
      "byte[]",
      byte[].class,
      () -> many(
          null, new byte[0], new byte[] {0}, new byte[] {1}, new byte[] {0, 0}, new byte[] {-1}),
      n -> new byte[] {(byte) n}),
  DOUBLE_ARRAY(
      "double[]",
      double[].class,
      () -> many(null, doubles(), doubles(0), doubles(-0d), doubles(Double.NaN), doubles(1)),
      ShapeValues::doubles),
  STRING_ARRAY(
      "String[]",
      String[].class,
      () -> many(
          null,
          strings(),
          strings("Aa"),
          strings(copy("BB")),
          strings("Aa", null),
          strings(null, "Aa")),
      n -> strings("r" + n)),
  LONG_ARRAYS(
      "long[][]",
      long[][].class,
      () -> many(
          null,
          new long[][] {},
          new long[][] {{1}},
          new long[][] {{1}, {}},
          new long[][] {{}, {1}},
          new long[][] {{1}, null}),
      n -> new long[][] {{n}}),
  STRING_ARRAYS(
      "String[][]",
      String[][].class,
      () -> many(
          null,
          new String[][] {},
          new String[][] {{"a"}},
          new String[][] {{copy("a")}, null},
          new String[][] {{null}},
          new String[][] {{"a", "b"}}),
      n -> new String[][] {{"r" + n}}),
  LIST("List<String>", List.class, ShapeValues::lists, ShapeValues::list),
  SET(
      "Set<Integer>",
      Set.class,
      () -> many(null, set(), set(1), set(2), set(1, 2), set(3)),
      ShapeValues::set),
  MAP("Map<String, Integer>", Map.class, ShapeValues::maps, n -> map("r", n)),
  COLLECTION(
      "Collection<Integer>",
      Collection.class,
      () -> many(null, set(), set(1), list(), list(1), list(1, 1)),
      ShapeValues::list),
  WILD_LIST("List<? extends Number>", List.class, ShapeValues::numberLists, ShapeValues::list),
  OBJECT(
      "Object",
      Object.class,
      () -> many(null, 1, 1L, ints(1), list(1), new Object[] {1, "a"}),
      n -> "r" + n),
  NUMBER("Number", Number.class, () -> many(null, 1, 1L, 1d, -0d, 0d), n -> n),
  CHARS("CharSequence", CharSequence.class, () -> STRING.samples(), n -> "r" + n),
  COMPARABLE(
      "Comparable<?>", Comparable.class, () -> many(null, 1, 1L, "1", "Aa", copy("BB")), n -> n),
  SERIALIZABLE(
      "Serializable",
      Serializable.class,
      () -> many(null, 1, ints(1), strings("a"), list(1), "1"),
      n -> "r" + n),
  ITERABLE(
      "Iterable<Integer>",
      Iterable.class,
      () -> many(null, set(), set(1), list(), list(1), list(1, 1)),
      ShapeValues::list),
  VARIABLE_T(ShapeVariable.T, "T", Object.class, () -> OBJECT.samples(), n -> "r" + n),
  VARIABLE_N(ShapeVariable.N, "N", Number.class, () -> NUMBER.samples(), n -> n),
  VARIABLE_C(
      ShapeVariable.C, "C", Comparable.class, () -> many(null, 1, 2, 3, 1 << 20, -1), n -> n),
  VARIABLE_L(ShapeVariable.L, "L", List.class, ShapeValues::lists, ShapeValues::list),
  ARRAY_OF_T(
      ShapeVariable.T,
      "T[]",
      Object[].class,
      () -> many(
          null, strings(), strings("a"), strings(copy("b")), new Integer[] {1}, strings("a", "b")),
      n -> strings("r" + n)),
  LIST_OF_T(ShapeVariable.T, "List<T>", List.class, ShapeValues::lists, ShapeValues::list),
  LIST_OF_N(
      ShapeVariable.N, "List<? super N>", List.class, ShapeValues::numberLists, ShapeValues::list),
  MAP_OF_C(ShapeVariable.C, "Map<String, C>", Map.class, ShapeValues::maps, n -> map("r", n));

  /** The number of values of each type; some may be equal. */
  static final int VALUES = 6;

  private final Optional<ShapeVariable> variable;
  private final String source;
  private final Class<?> erasure;
  private final Supplier<Object[]> values;
  private final IntFunction<Object> numbered;

  ShapeType(
      String source, Class<?> erasure, Supplier<Object[]> values, IntFunction<Object> numbered) {
    this(Optional.empty(), source, erasure, values, numbered);
  }

  ShapeType(
      ShapeVariable variable,
      String source,
      Class<?> erasure,
      Supplier<Object[]> values,
      IntFunction<Object> numbered) {
    this(Optional.of(variable), source, erasure, values, numbered);
  }

  ShapeType(
      Optional<ShapeVariable> variable,
      String source,
      Class<?> erasure,
      Supplier<Object[]> values,
      IntFunction<Object> numbered) {
    this.variable = variable;
    this.source = source;
    this.erasure = erasure;
    this.values = values;
    this.numbered = numbered;
  }

  /** Returns new values each time, so that equal ones are not identical. */
  Object[] samples() {
    return values.get();
  }

  /** Returns a result that is probably unique to the number. */
  Object numbered(int number) {
    return numbered.apply(number);
  }

  Optional<ShapeVariable> variable() {
    return variable;
  }

  /** Its name in source code. */
  String source() {
    return source;
  }

  /** Its name in source code if a primitive must be boxed. */
  String boxed() {
    return isPrimitive()
        ? MethodType.methodType(erasure).wrap().returnType().getSimpleName()
        : source;
  }

  /** Returns the type as a parameter of another generic method, with other type variables. */
  String wildSource() {
    String name = variable.map(Enum::name).orElse("");
    return variable.isEmpty() || source.equals(name)
        ? source
        : source.replaceAll("(. super )?" + name + ">", "?>").replace(name + "[]", "Object[]");
  }

  Class<?> erasure() {
    return erasure;
  }

  boolean isPrimitive() {
    return erasure.isPrimitive();
  }

  /** Returns whether its values are immutable, so that they need not be copied. */
  boolean isFixed() {
    return ordinal() <= POINT.ordinal();
  }

  /** Its name as part of the members generated for overloads. */
  String stem() {
    String name = source.replaceAll("<.*>", "").replace("[]", "Array");
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
