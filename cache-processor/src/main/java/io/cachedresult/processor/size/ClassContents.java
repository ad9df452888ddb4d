package io.cachedresult.processor.size;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What generated code can see of the objects of a class.
 *
 * @param subtypes the direct subtypes of a sealed type
 * @param fields those of the class itself; empty if it has no instances of its own
 */
record ClassContents(List<Subtype> subtypes, Optional<List<Field>> fields) {

  ClassContents {
    subtypes = List.copyOf(subtypes);
  }

  /**
   * A direct subtype of a sealed type.
   *
   * @param name its name in an {@code instanceof}; empty if compilers might reject that
   */
  record Subtype(DeclaredType type, Optional<TypeName> name) {}

  /**
   * A field of an object.
   *
   * @param access the field itself, or a call of its accessor
   * @param reader the element that reads it; empty if none can
   */
  record Field(TypeMirror type, String access, Optional<Element> reader) {

    /** A primitive type, or one that stands for all references. */
    TypeName storedType() {
      return type.getKind().isPrimitive() ? TypeName.get(type) : ClassName.OBJECT;
    }

    boolean isReadable() {
      return reader.isPresent();
    }
  }
}
