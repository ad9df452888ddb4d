package io.cachedresult.processor.check;

import java.util.List;
import java.util.Objects;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What can be read once: neither a result for several callers nor a part of a key. */
public final class OneShotTypes {

  private static final List<String> KINDS = List.of(
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

  /** Whether the type is one of them, or a subtype. */
  public static boolean is(TypeMirror type, Elements elements, Types types) {
    return !type.getKind().isPrimitive()
        && type.getKind() != TypeKind.VOID
        && KINDS.stream()
            .map(elements::getTypeElement)
            .filter(Objects::nonNull) // a library that the class does not use
            .anyMatch(
                kind -> types.isAssignable(types.erasure(type), types.erasure(kind.asType())));
  }
}
