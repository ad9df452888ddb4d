package io.cachedresult.processor;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds out how values are weighed, by their declared types. */
final class Weights {

  /** How values of a type are weighed; empty if the field that holds them is all that counts. */
  Optional<Weight> of(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return Optional.empty();
    }
    return Optional.of(isString(type) ? Weight.Plain.TEXT : Weight.Plain.ANY);
  }

  private static boolean isString(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals(String.class.getName());
  }
}
