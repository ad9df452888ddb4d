package io.cachedresult.processor.size;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The parts of a class's objects that generated code can access.
 *
 * @param subtypes the direct subtypes of a sealed type
 * @param fields the fields of the class itself; empty if it has no direct instances
 */
record ClassContents(List<Subtype> subtypes, Optional<List<Field>> fields) {

  ClassContents {
    subtypes = List.copyOf(subtypes);
  }

  /**
   * A direct subtype of a sealed type.
   *
   * @param name the name for an {@code instanceof}; empty if compilers might reject that
   */
  record Subtype(DeclaredType type, Optional<TypeName> name) {}

  /**
   * A field of an object.
   *
   * @param access the name of the field, or a call of its accessor
   * @param reader the field or accessor that generated code can read; empty if there is none
   * @param isOverridable whether a subclass might override the accessor
   */
  record Field(TypeMirror type, String access, Optional<Element> reader, boolean isOverridable) {

    static Field hidden(TypeMirror type, String name) {
      return new Field(type, name, Optional.empty(), false);
    }

    /** Returns the same field without the way to read it. */
    Field hidden() {
      return hidden(type, access);
    }

    /** Returns the primitive type of the field, or a type that represents all references. */
    TypeName storedType() {
      return type.getKind().isPrimitive() ? TypeName.get(type) : ClassName.OBJECT;
    }

    boolean isReadable() {
      return reader.isPresent();
    }
  }
}
