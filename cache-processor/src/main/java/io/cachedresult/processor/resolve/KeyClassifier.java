package io.cachedresult.processor.resolve;

import io.cachedresult.processor.types.TypeSystem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds the kind of key for a type. */
final class KeyClassifier {

  private static final List<Class<?>> COLLECTIONS =
      List.of(List.class, Set.class, Collection.class, Map.class);

  private final TypeSystem system;
  private final Types types;

  KeyClassifier(TypeSystem system) {
    this.system = system;
    this.types = system.types();
  }

  KeyKind kindOf(TypeMirror type) {
    return switch (type.getKind()) {
      case BYTE, SHORT, CHAR, INT -> KeyKind.SMALL_NUMBER;
      case LONG -> KeyKind.LONG;
      case BOOLEAN -> KeyKind.BOOLEAN;
      case FLOAT -> KeyKind.FLOAT;
      case DOUBLE -> KeyKind.DOUBLE;
      case ARRAY ->
        ((ArrayType) type).getComponentType().getKind().isPrimitive()
            ? KeyKind.FLAT_ARRAY
            : KeyKind.DEEP_ARRAY;
      default -> kindOfObject(type);
    };
  }

  private KeyKind kindOfObject(TypeMirror type) {
    if (asCollection(type).isPresent()) {
      return KeyKind.COLLECTION;
    }
    if (types.isSameType(type, system.type(String.class))) {
      return KeyKind.STRING;
    }
    return mayHideACollection(type) ? KeyKind.ANYTHING : KeyKind.OBJECT;
  }

  /** Returns whether arrays or collections are assignable to the type. */
  private boolean mayHideACollection(TypeMirror type) {
    TypeMirror erased = types.erasure(type);
    TypeMirror array = types.getArrayType(types.getPrimitiveType(TypeKind.INT));
    return Stream.concat(Stream.of(array), COLLECTIONS.stream().map(system::erased))
        .anyMatch(collection -> types.isAssignable(collection, erased));
  }

  /**
   * Returns a type as its interface {@code List}, {@code Set}, {@code Collection} or {@code Map};
   * empty for other types.
   */
  Optional<DeclaredType> asCollection(TypeMirror type) {
    return system.asSupertype(
        type,
        element -> COLLECTIONS.stream()
            .anyMatch(wanted -> element.getQualifiedName().contentEquals(wanted.getName())));
  }
}
