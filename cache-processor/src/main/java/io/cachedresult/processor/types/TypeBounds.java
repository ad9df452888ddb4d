package io.cachedresult.processor.types;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types for values that are only read: upper bounds replace type variables and wildcards.
 */
public final class TypeBounds {

  private static final int DEEPEST = 8;

  private final TypeSystem system;
  private final Types types;

  /** Creates an instance for the types of one round. */
  public TypeBounds(TypeSystem system) {
    this.system = system;
    this.types = system.types();
  }

  /**
   * Returns whether type arguments are nested too deeply: for some classes, they would grow
   * endlessly.
   */
  public static boolean isTooDeep(TypeMirror type) {
    return isDeeper(type, DEEPEST);
  }

  private static boolean isDeeper(@Nullable TypeMirror type, int levels) {
    if (type instanceof ArrayType array) {
      return isDeeper(array.getComponentType(), levels);
    }
    if (type instanceof WildcardType wildcard) {
      return isDeeper(wildcard.getExtendsBound(), levels);
    }
    return type instanceof DeclaredType declared
        && (levels == 0
            || declared.getTypeArguments().stream()
                .anyMatch(argument -> isDeeper(argument, levels - 1)));
  }

  /**
   * Returns whether a type is or mentions a type variable. Ignores enclosing classes: ecj returns
   * them for static classes, too.
   */
  public static boolean mentionsVariable(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      return mentionsVariable(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return mentionsVariable(wildcard.getExtendsBound());
    }
    return type instanceof TypeVariable
        || (type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(TypeBounds::mentionsVariable));
  }

  /** Returns the class, array or primitive type that all values of a type belong to. */
  public TypeMirror upperBound(TypeMirror type) {
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null ? object() : upperBound(wildcard.getExtendsBound());
    }
    return type instanceof TypeVariable || type instanceof IntersectionType
        ? types.erasure(type)
        : type;
  }

  /** Returns the type arguments of a class as its members see them; for a raw type, the bounds. */
  public List<TypeMirror> arguments(DeclaredType type) {
    List<TypeMirror> arguments = new ArrayList<>();
    List<? extends TypeParameterElement> parameters =
        ((TypeElement) type.asElement()).getTypeParameters();
    for (int i = 0; i < parameters.size(); i++) {
      boolean isAnything = isRaw(type)
          || (type.getTypeArguments().get(i) instanceof WildcardType wildcard
              && wildcard.getExtendsBound() == null);
      arguments.add(
          isAnything
              ? types.erasure(parameters.get(i).asType())
              : upperBound(type.getTypeArguments().get(i)));
    }
    return arguments;
  }

  public boolean isRaw(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
  }

  /**
   * Returns whether a raw class is part of a type. {@code List<Box>} is not a {@code List<Box<?>>},
   * so no name works with all compilers.
   */
  public boolean hasRaw(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      return hasRaw(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return hasRaw(wildcard.getExtendsBound());
    }
    if (type instanceof TypeVariable variable) {
      return variable.getUpperBound() instanceof DeclaredType bound && isRaw(bound);
    }
    return type instanceof DeclaredType declared
        && (isRaw(declared) || declared.getTypeArguments().stream().anyMatch(this::hasRaw));
  }

  /** Returns a class with these type arguments. */
  public DeclaredType with(DeclaredType type, List<TypeMirror> arguments) {
    return arguments.isEmpty()
        ? type
        : types.getDeclaredType(
            (TypeElement) type.asElement(), arguments.toArray(TypeMirror[]::new));
  }

  /**
   * Returns the type of a variable that takes all values of a class: {@code Box<? extends Tag>} for
   * {@code Box<Tag>}, so that one method serves both.
   */
  public TypeName name(DeclaredType type) {
    ClassName name = ClassName.get((TypeElement) type.asElement());
    int count = ((TypeElement) type.asElement()).getTypeParameters().size();
    if (count == 0) {
      return name;
    }
    TypeName[] arguments = new TypeName[count];
    for (int i = 0; i < count; i++) {
      arguments[i] = isRaw(type) ? anything() : argument(type.getTypeArguments().get(i));
    }
    return ParameterizedTypeName.get(name, arguments);
  }

  /** Returns the name of a type argument, such as {@code ? extends Tag}. */
  public TypeName argument(TypeMirror argument) {
    TypeMirror upperBound = upperBound(argument);
    return types.isSameType(upperBound, object())
        ? anything()
        : WildcardTypeName.subtypeOf(name(upperBound));
  }

  public static TypeName anything() {
    return WildcardTypeName.subtypeOf(Object.class);
  }

  /** Returns the name of a type argument that is not a wildcard. */
  public TypeName name(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(name(upperBound(array.getComponentType())));
    }
    return type instanceof DeclaredType declared ? name(declared) : TypeName.get(type);
  }

  private TypeMirror object() {
    return system.type(Object.class);
  }
}
