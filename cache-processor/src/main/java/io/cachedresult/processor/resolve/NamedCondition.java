package io.cachedresult.processor.resolve;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A condition that the attribute {@code condition} or {@code unless} names.
 *
 * @param arguments the types of the arguments in a call
 * @param exists whether the host has a method of that name at all
 * @param method the method of that name that can be called; empty if a rule is broken
 */
public record NamedCondition(
    String attribute,
    String name,
    List<? extends TypeMirror> arguments,
    boolean exists,
    Optional<ExecutableElement> method) {

  /** The attribute that names a condition on the arguments of a call. */
  public static final String CONDITION = "condition";

  /** The attribute that names a condition on the result. */
  public static final String UNLESS = "unless";

  public NamedCondition {
    arguments = List.copyOf(arguments);
  }
}
