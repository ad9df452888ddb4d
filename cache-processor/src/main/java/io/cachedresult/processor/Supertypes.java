package io.cachedresult.processor;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Sees a type as one of its supertypes, with the arguments that it has there. */
final class Supertypes {

  private final Types types;

  Supertypes(Types types) {
    this.types = types;
  }

  /** A {@code List<String>} for the class {@code List}, of whatever class extends that. */
  Optional<DeclaredType> as(Class<?> wanted, TypeMirror type) {
    return as(wanted.getCanonicalName(), type);
  }

  /** The same for a class of that name. */
  Optional<DeclaredType> as(String wanted, TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    return ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(wanted)
        ? Optional.of(declared)
        : types.directSupertypes(declared).stream()
            .flatMap(above -> as(wanted, above).stream())
            .findFirst();
  }
}
