package io.cachedresult.processor.check;

import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Recognizes types whose values callers can modify. */
final class MutableTypes {

  private MutableTypes() {}

  /**
   * Returns whether the type is an array, or a JDK class of collections, maps, string builders or
   * dates.
   */
  static boolean include(TypeMirror type, TypeSystem system) {
    if (type.getKind() == TypeKind.ARRAY) {
      return true;
    }
    return type instanceof DeclaredType declared
        && SourceNames.qualified(declared).startsWith("java.")
        && declared.asElement().getKind().isClass()
        && Stream.of(Collection.class, Map.class, StringBuilder.class, Date.class)
            .anyMatch(mutable ->
                system.types().isSubtype(system.types().erasure(type), system.erased(mutable)));
  }
}
