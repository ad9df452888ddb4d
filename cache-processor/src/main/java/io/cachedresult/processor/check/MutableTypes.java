package io.cachedresult.processor.check;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What whoever is given a result can change, as its declared type shows. */
public final class MutableTypes {

  private MutableTypes() {}

  /** An array, a class of the JDK's collections and maps, a text buffer or a date. */
  public static boolean include(TypeMirror type, Elements elements, Types types) {
    if (type.getKind() == TypeKind.ARRAY) {
      return true;
    }
    if (!(type instanceof DeclaredType declared)
        || !((TypeElement) declared.asElement()).getQualifiedName().toString().startsWith("java.")
        || !declared.asElement().getKind().isClass()) {
      return false;
    }
    return Stream.of(Collection.class, Map.class, StringBuilder.class, Date.class)
        .map(mutable -> types.erasure(elements.getTypeElement(mutable.getName()).asType()))
        .anyMatch(mutable -> types.isSubtype(types.erasure(type), mutable));
  }
}
