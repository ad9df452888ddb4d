package io.cachedresult.processor.fuzz;

import java.util.List;
import java.util.stream.Collectors;

/** A generic supertype of a random class, which declares some of its methods. */
record ShapeAncestor(
    String name, boolean isInterface, boolean isAbstract, List<Variable> variables) {

  ShapeAncestor {
    variables = List.copyOf(variables);
  }

  /**
   * A type variable.
   *
   * @param bound the {@code extends} clause, if it has one
   * @param erasure the erasure of its bound
   * @param argument the type argument that the type below writes
   */
  record Variable(String name, String bound, Class<?> erasure, String argument) {}

  /** Returns the type variables with their bounds. */
  String declaration() {
    return joined(
        variables.stream().map(variable -> variable.name() + variable.bound()).toList());
  }

  /** Returns the type as the type below extends it. */
  String extended() {
    return name + joined(variables.stream().map(Variable::argument).toList());
  }

  private static String joined(List<String> parts) {
    return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining(", ", "<", ">"));
  }
}
