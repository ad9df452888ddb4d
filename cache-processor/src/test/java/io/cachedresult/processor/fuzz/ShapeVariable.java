package io.cachedresult.processor.fuzz;

/** A type variable that a random class or method may declare, with its name. */
enum ShapeVariable {
  T(""),
  N(" extends Number"),
  C(" extends Comparable<C>"),
  L(" extends List<String>");

  private final String bound;

  ShapeVariable(String bound) {
    this.bound = bound;
  }

  String declaration() {
    return name() + bound;
  }
}
