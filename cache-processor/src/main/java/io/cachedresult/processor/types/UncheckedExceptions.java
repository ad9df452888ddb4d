package io.cachedresult.processor.types;

import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The exceptions that need not be declared. */
public final class UncheckedExceptions {

  private UncheckedExceptions() {}

  public static boolean includes(TypeMirror thrown, Elements elements, Types types) {
    return Stream.of(RuntimeException.class, Error.class)
        .map(unchecked -> elements.getTypeElement(unchecked.getName()).asType())
        .anyMatch(unchecked -> types.isSubtype(thrown, unchecked));
  }
}
