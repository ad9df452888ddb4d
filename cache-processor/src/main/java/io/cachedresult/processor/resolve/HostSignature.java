package io.cachedresult.processor.resolve;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A method as the host inherits it.
 *
 * @param thrown the exceptions that the generated method may throw: fewer than in the type, if the
 *     method implements several interfaces
 * @param annotations the annotations that the generated method repeats
 */
public record HostSignature(
    ExecutableElement element,
    ExecutableType type,
    List<? extends TypeMirror> thrown,
    RepeatedAnnotations annotations) {

  public HostSignature {
    thrown = List.copyOf(thrown);
  }
}
