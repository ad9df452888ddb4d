package io.cachedresult.processor.fuzz;

import java.lang.reflect.Array;

/**
 * A parameter of a random method.
 *
 * @param view its type as the declaring type writes it
 * @param isKey whether it is marked as a part of the key
 * @param isIdentity whether it is marked as one that only equals itself
 * @param isVariable whether it takes a variable number of arguments
 */
record ShapeParameter(
    String name,
    ShapeType type,
    ShapeView view,
    boolean isKey,
    boolean isIdentity,
    boolean isVariable) {

  static ShapeParameter plain(String name, ShapeType type) {
    return plain(name, type, ShapeView.own(type.source(), type.erasure()));
  }

  static ShapeParameter plain(String name, ShapeType type, ShapeView view) {
    return new ShapeParameter(name, type, view, false, false, false);
  }

  ShapeParameter withView(ShapeView declared) {
    return new ShapeParameter(name, type, declared, isKey, isIdentity, isVariable);
  }

  /** Returns null, or zero for a primitive type. */
  Object nothing() {
    return Array.get(Array.newInstance(type.erasure(), 1), 0);
  }

  /** Returns the declaration without annotations. */
  String declaration() {
    String source = view.declared();
    return (isVariable ? source.substring(0, source.length() - 2) + "..." : source) + " " + name;
  }

  /** Returns the declaration in a method with other type variables of its own. */
  String wildDeclaration() {
    return (view.isPlain() ? type.wildSource() : view.declared()) + " " + name;
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
