package io.cachedresult.processor.fuzz;

import java.lang.reflect.Array;

/**
 * A parameter of a random method.
 *
 * @param isKey whether it is marked as a part of the key
 * @param isIdentity whether it is marked as one that only equals itself
 * @param isVariable whether it takes a variable number of arguments
 */
record ShapeParameter(
    String name, ShapeType type, boolean isKey, boolean isIdentity, boolean isVariable) {

  static ShapeParameter plain(String name, ShapeType type) {
    return new ShapeParameter(name, type, false, false, false);
  }

  /** Returns null, or zero for a primitive type. */
  Object nothing() {
    return Array.get(Array.newInstance(type.erasure(), 1), 0);
  }

  /** Returns the declaration without annotations. */
  String declaration() {
    String source = type.source();
    return (isVariable ? source.substring(0, source.length() - 2) + "..." : source) + " " + name;
  }

  String annotatedDeclaration() {
    String annotation = isIdentity ? "@CacheKey(identity = true) " : isKey ? "@CacheKey " : "";
    return annotation + declaration();
  }

  /**
   * Returns whether two values are the same key only if they are the same object; never for
   * primitives.
   */
  boolean isSame() {
    return isIdentity && !type.isPrimitive();
  }
}
