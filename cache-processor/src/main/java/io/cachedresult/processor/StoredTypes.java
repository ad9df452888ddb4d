package io.cachedresult.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The types of an entry's fields, and how their values are treated as keys. */
final class StoredTypes {

  private static final Set<String> COLLECTIONS = Set.of(
      List.class.getName(), Set.class.getName(), Collection.class.getName(), Map.class.getName());

  private final Elements elements;
  private final Types types;

  StoredTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** A parameter of that type whose value counts. */
  KeyParameter parameter(String name, TypeMirror type, boolean isKey) {
    Optional<TypeMirror> collection = asCollection(type);
    KeyKind kind = collection.isPresent() ? KeyKind.COLLECTION : kindOf(type);
    return new KeyParameter(name, TypeName.get(type), of(collection.orElse(type)), kind, isKey);
  }

  /** A key of that type which only equals itself. */
  KeyParameter identity(String name, TypeMirror type) {
    return new KeyParameter(name, TypeName.get(type), of(type), KeyKind.IDENTITY, true);
  }

  private KeyKind kindOf(TypeMirror type) {
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
      default -> {
        if (isString(type)) {
          yield KeyKind.STRING;
        }
        yield mayHideACollection(type) ? KeyKind.ANYTHING : KeyKind.OBJECT;
      }
    };
  }

  private boolean isString(TypeMirror type) {
    return types.isSameType(
        type, elements.getTypeElement(String.class.getName()).asType());
  }

  private boolean mayHideACollection(TypeMirror type) {
    TypeMirror erased = types.erasure(type);
    TypeMirror array = types.getArrayType(types.getPrimitiveType(TypeKind.INT));
    return types.isAssignable(array, erased)
        || COLLECTIONS.stream()
            .map(name -> types.erasure(elements.getTypeElement(name).asType()))
            .anyMatch(collection -> types.isAssignable(collection, erased));
  }

  /** A list, set, collection or map of any class, seen as that interface. */
  private Optional<TypeMirror> asCollection(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    if (COLLECTIONS.contains(element.getQualifiedName().toString())) {
      return Optional.of(type);
    }
    return types.directSupertypes(type).stream()
        .flatMap(supertype -> asCollection(supertype).stream())
        .findFirst();
  }

  /** A type without variables of a method: they become their bounds, or wildcards as arguments. */
  TypeName of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(of(array.getComponentType()));
    }
    if (isVariableOfMethod(type)) {
      return wild(types.erasure(type));
    }
    if (type instanceof DeclaredType declared && mentionsVariableOfMethod(type)) {
      return ParameterizedTypeName.get(
          ClassName.get((TypeElement) declared.asElement()),
          declared.getTypeArguments().stream()
              .map(argument ->
                  mentionsVariableOfMethod(argument) ? anything() : TypeName.get(argument))
              .toArray(TypeName[]::new));
    }
    return TypeName.get(type);
  }

  /** An erased type with a wildcard for each argument that it lost, since raw types are warned of. */
  private static TypeName wild(TypeMirror erased) {
    if (erased instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      int arguments = element.getTypeParameters().size();
      if (arguments > 0) {
        TypeName[] wildcards = new TypeName[arguments];
        Arrays.fill(wildcards, anything());
        return ParameterizedTypeName.get(ClassName.get(element), wildcards);
      }
    }
    return TypeName.get(erased);
  }

  private static TypeName anything() {
    return WildcardTypeName.subtypeOf(Object.class);
  }

  private static boolean mentionsVariableOfMethod(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      return mentionsVariableOfMethod(array.getComponentType());
    }
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().anyMatch(StoredTypes::mentionsVariableOfMethod);
    }
    if (type instanceof WildcardType wildcard) {
      return mentionsVariableOfMethod(wildcard.getExtendsBound())
          || mentionsVariableOfMethod(wildcard.getSuperBound());
    }
    return type != null && isVariableOfMethod(type);
  }

  private static boolean isVariableOfMethod(TypeMirror type) {
    return type instanceof TypeVariable variable
        && variable.asElement() instanceof TypeParameterElement parameter
        && parameter.getGenericElement().getKind() == ElementKind.METHOD;
  }
}
