package io.cachedresult.processor.check;

import io.cachedresult.processor.types.TypeSystem;
import java.util.List;
import java.util.Objects;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Recognizes types whose values can be read only once, which makes them useless as shared results
 * and as keys.
 */
final class OneShotTypes {

  private static final List<String> NAMES = List.of(
      "java.util.stream.BaseStream",
      "java.util.Iterator",
      "java.util.Enumeration",
      "java.util.Spliterator",
      "java.util.concurrent.Flow.Publisher",
      "java.io.InputStream",
      "java.io.Reader",
      "java.nio.channels.Channel",
      "java.nio.file.DirectoryStream",
      "java.sql.ResultSet",
      "org.reactivestreams.Publisher");

  private OneShotTypes() {}

  /** Returns whether the type is one of these types or a subtype. */
  static boolean include(TypeMirror type, TypeSystem system) {
    return !type.getKind().isPrimitive()
        && type.getKind() != TypeKind.VOID
        && NAMES.stream()
            .map(system.elements()::getTypeElement)
            .filter(Objects::nonNull) // a library that the class does not use
            .anyMatch(known -> system.isA(type, known.asType()));
  }
}
