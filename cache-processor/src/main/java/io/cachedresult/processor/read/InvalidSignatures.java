package io.cachedresult.processor.read;

import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.TypeSystem;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Recognizes signatures that the compiler rejects, but only after annotation processing. If the
 * generated class repeated them, the compiler would report each error for each of its methods.
 */
public final class InvalidSignatures {

  private final TypeSystem system;
  private final TypeSearch outOfBounds;

  /** Creates a search for the elements of one round. */
  public InvalidSignatures(TypeSystem system) {
    this.system = system;
    this.outOfBounds = TypeSearch.outOfBounds(system.types());
  }

  /** Returns whether a signature that the generated class would repeat is invalid. */
  public boolean areIn(DeclaredHost host) {
    return host.mentions(outOfBounds)
        || Stream.concat(host.repeated().stream(), host.constructors().stream())
            .anyMatch(this::isInvalid);
  }

  private boolean isInvalid(ExecutableElement executable) {
    return executable.getParameters().stream()
            .anyMatch(parameter -> parameter.asType().getKind() == TypeKind.VOID)
        || executable.getThrownTypes().stream().anyMatch(thrown -> !isThrowable(thrown));
  }

  private boolean isThrowable(TypeMirror thrown) {
    return system.types().isSubtype(thrown, system.type(Throwable.class));
  }
}
