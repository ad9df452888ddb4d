package io.cachedresult.processor.resolve;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.cachedresult.processor.types.TypeSystem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types of an entry's fields. An entry class declares only some type variables; if a type
 * mentions others, its field has a type without them.
 */
final class StoredTypeFinder {

  private final Types types;
  private final KeyClassifier keys;
  private final List<? extends TypeParameterElement> variables;

  /** Creates a finder for entry classes that declare these type variables. */
  StoredTypeFinder(TypeSystem system, List<? extends TypeParameterElement> variables) {
    this.types = system.types();
    this.keys = new KeyClassifier(system);
    this.variables = List.copyOf(variables);
  }

  /** Returns the type of the field for a value that is stored as it is. */
  StoredType of(TypeMirror type) {
    return new StoredType(name(type), known(type));
  }

  /** Returns the type of the field for a value that is copied if it is a collection. */
  StoredType ofCopied(TypeMirror type) {
    TypeName name =
        keys.asCollection(type).map(seen -> collection(type, seen)).orElseGet(() -> name(type));
    return new StoredType(name, known(type));
  }

  /**
   * Returns the type of the field for a collection. The supertypes of a class with wildcards have
   * no name: a {@code Multi<?>} is not a {@code Map<?, List<?>>}, even if {@code Multi} extends
   * such a map.
   */
  private TypeName collection(TypeMirror type, DeclaredType seen) {
    return type != seen && arguments(type).anyMatch(WildcardType.class::isInstance)
        ? wild(seen)
        : name(seen);
  }

  /**
   * Returns a type without unknown variables: its bound, or wildcards in place of type arguments.
   */
  private TypeName name(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(name(array.getComponentType()));
    }
    if (isUnknown(type)) {
      // Wildcards replace the lost type arguments, since compilers warn of raw types.
      TypeMirror erased = types.erasure(type);
      return erased instanceof DeclaredType declared ? wild(declared) : name(erased);
    }
    return type instanceof DeclaredType declared && mentionsUnknown(type)
        ? withArguments(
            declared, argument -> mentionsUnknown(argument) ? anything() : TypeName.get(argument))
        : TypeName.get(type);
  }

  /**
   * Returns the type that is known of the values of a field: the type itself, or its erasure if the
   * type arguments mention unknown variables.
   */
  private TypeMirror known(TypeMirror type) {
    boolean isWild = keys.asCollection(type)
        .filter(seen -> type != seen)
        .filter(seen -> arguments(type).anyMatch(WildcardType.class::isInstance))
        .isPresent();
    return isWild || mentionsUnknown(type) ? types.erasure(type) : type;
  }

  /** Returns a class with a wildcard for each of its arguments. */
  private TypeName wild(DeclaredType type) {
    return withArguments((DeclaredType) type.asElement().asType(), argument -> anything());
  }

  /** Returns a class with other type arguments, including those of its enclosing classes. */
  private TypeName withArguments(DeclaredType type, Function<TypeMirror, TypeName> replacement) {
    ClassName name = ClassName.get((TypeElement) type.asElement());
    List<TypeName> arguments =
        type.getTypeArguments().stream().<TypeName>map(replacement).toList();
    if (around(type) instanceof DeclaredType around
        && withArguments(around, replacement) instanceof ParameterizedTypeName generic) {
      return generic.nestedClass(name.simpleName(), arguments);
    }
    return arguments.isEmpty()
        ? name
        : ParameterizedTypeName.get(name, arguments.toArray(TypeName[]::new));
  }

  private static TypeName anything() {
    return WildcardTypeName.subtypeOf(Object.class);
  }

  private boolean mentionsUnknown(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      return mentionsUnknown(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return mentionsUnknown(wildcard.getExtendsBound())
          || mentionsUnknown(wildcard.getSuperBound());
    }
    return type != null && (isUnknown(type) || arguments(type).anyMatch(this::mentionsUnknown));
  }

  /** Returns the type arguments of a class and of its enclosing classes. */
  private Stream<? extends TypeMirror> arguments(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? Stream.concat(declared.getTypeArguments().stream(), arguments(around(declared)))
        : Stream.empty();
  }

  /**
   * Returns the enclosing class of an inner class. ecj returns it for static nested classes as
   * well, which need none.
   */
  private TypeMirror around(DeclaredType type) {
    return type.asElement().getModifiers().contains(Modifier.STATIC)
        ? types.getNoType(TypeKind.NONE)
        : type.getEnclosingType();
  }

  private boolean isUnknown(TypeMirror type) {
    return type instanceof TypeVariable variable && !variables.contains(variable.asElement());
  }
}
