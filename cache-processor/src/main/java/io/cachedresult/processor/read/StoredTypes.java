package io.cachedresult.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.cachedresult.processor.plan.CachedParameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The types of an entry's fields, and how their values are treated as keys. An entry knows some type
 * variables only: where a type mentions others, its field has a type that needs none of them.
 */
public final class StoredTypes {

  private static final Set<String> COLLECTIONS = Set.of(
      List.class.getName(), Set.class.getName(), Collection.class.getName(), Map.class.getName());

  private final Elements elements;
  private final Types types;
  private final List<? extends TypeParameterElement> variables;

  /** For entries that know these type variables. */
  public StoredTypes(
      Elements elements, Types types, List<? extends TypeParameterElement> variables) {
    this.elements = elements;
    this.types = types;
    this.variables = List.copyOf(variables);
  }

  /** A parameter of that type whose value counts. */
  public CachedParameter parameter(String name, TypeMirror type, boolean isKey) {
    Optional<DeclaredType> collection = asCollection(type);
    return new CachedParameter(
        name,
        TypeName.get(type),
        collection.map(seen -> collection(type, seen)).orElseGet(() -> of(type)),
        collection.isPresent() ? KeyKind.COLLECTION : kindOf(type),
        isKey);
  }

  /** A key of that type which only equals itself. */
  public CachedParameter identity(String name, TypeMirror type) {
    return new CachedParameter(name, TypeName.get(type), of(type), KeyKind.IDENTITY, true);
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
  private Optional<DeclaredType> asCollection(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (COLLECTIONS.contains(element.getQualifiedName().toString())) {
      return Optional.of(declared);
    }
    return types.directSupertypes(type).stream()
        .flatMap(supertype -> asCollection(supertype).stream())
        .findFirst();
  }

  /**
   * The type of the field for a collection. What a class with wildcards makes of them in its
   * supertypes has no name: a {@code Multi<?>} is no {@code Map<?, List<?>>}, whatever it extends.
   */
  private TypeName collection(TypeMirror type, DeclaredType seen) {
    return type != seen && arguments(type).anyMatch(WildcardType.class::isInstance)
        ? wild(seen)
        : of(seen);
  }

  /** A type without unknown variables: they become their bounds, or wildcards as arguments. */
  public TypeName of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(of(array.getComponentType()));
    }
    if (isUnknown(type)) {
      // With wildcards for the arguments that it loses, since raw types are warned of.
      TypeMirror erased = types.erasure(type);
      return erased instanceof DeclaredType declared ? wild(declared) : of(erased);
    }
    return type instanceof DeclaredType declared && mentionsUnknown(type)
        ? withArguments(
            declared, argument -> mentionsUnknown(argument) ? anything() : TypeName.get(argument))
        : TypeName.get(type);
  }

  /**
   * A type that has all values of a field for this one, and says as much of them as the field does:
   * the type itself, or without its arguments if they mention unknown variables.
   */
  public TypeMirror known(TypeMirror type) {
    boolean isWild = asCollection(type)
        .filter(seen -> type != seen)
        .filter(seen -> arguments(type).anyMatch(WildcardType.class::isInstance))
        .isPresent();
    return isWild || mentionsUnknown(type) ? types.erasure(type) : type;
  }

  /** A class with a wildcard for each of its arguments. */
  private TypeName wild(DeclaredType type) {
    return withArguments((DeclaredType) type.asElement().asType(), argument -> anything());
  }

  /** A class with other arguments, those of the classes around it included. */
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

  /** The arguments of a class and of those around it. */
  private Stream<? extends TypeMirror> arguments(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? Stream.concat(declared.getTypeArguments().stream(), arguments(around(declared)))
        : Stream.empty();
  }

  /** The class around an inner one; ecj gives one for static ones as well, which need none. */
  private TypeMirror around(DeclaredType type) {
    return type.asElement().getModifiers().contains(Modifier.STATIC)
        ? types.getNoType(TypeKind.NONE)
        : type.getEnclosingType();
  }

  private boolean isUnknown(TypeMirror type) {
    return type instanceof TypeVariable variable && !variables.contains(variable.asElement());
  }
}
