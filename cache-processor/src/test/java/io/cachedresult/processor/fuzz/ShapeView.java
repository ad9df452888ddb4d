package io.cachedresult.processor.fuzz;

import java.util.List;

/**
 * A type as a random class and its supertypes write it.
 *
 * @param sources its name in source code, from the random class up to the type that declares the
 *     method
 * @param erasures its erasure in each of them
 */
record ShapeView(List<String> sources, List<Class<?>> erasures) {

  ShapeView {
    sources = List.copyOf(sources);
    erasures = List.copyOf(erasures);
  }

  /** Returns the view of a method that the random class itself declares. */
  static ShapeView own(String source, Class<?> erasure) {
    return new ShapeView(List.of(source), List.of(erasure));
  }

  /** Returns its name where the method is declared. */
  String declared() {
    return sources.get(level());
  }

  /** Returns its erasure where the method is declared. */
  Class<?> declaredErasure() {
    return erasures.get(level());
  }

  /** Returns the number of types between the random class and the declaration. */
  int level() {
    return sources.size() - 1;
  }

  /** Returns whether the declaration uses the same name as the random class. */
  boolean isPlain() {
    return declared().equals(sources.get(0));
  }

  /** Returns the view of a method that a lower type declares. */
  ShapeView upTo(int level) {
    return new ShapeView(sources.subList(0, level + 1), erasures.subList(0, level + 1));
  }
}
