package io.cachedresult.processor.types;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Sees a type as one of its supertypes, with the arguments that it has there. */
public final class SupertypeSearch {

  private final Types types;

  public SupertypeSearch(Types types) {
    this.types = types;
  }

  /** A {@code List<String>} for the class {@code List}, of whatever class extends that. */
  public Optional<DeclaredType> as(Class<?> wanted, TypeMirror type) {
    return as(wanted.getCanonicalName(), type);
  }

  /** The same for a class of that name. */
  public Optional<DeclaredType> as(String wanted, TypeMirror type) {
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
