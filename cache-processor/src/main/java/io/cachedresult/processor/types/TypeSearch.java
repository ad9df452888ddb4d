package io.cachedresult.processor.types;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Searches types and signatures for parts that are missing, private or given types. */
public final class TypeSearch {

  /** Finds types that do not exist yet, which another processor may generate. */
  public static final TypeSearch UNRESOLVED =
      new TypeSearch(type -> type.getKind() == TypeKind.ERROR);

  /** Finds private types, which only their own top-level class can mention. */
  public static final TypeSearch PRIVATE = new TypeSearch(
      type -> enclosing(type).anyMatch(at -> at.getModifiers().contains(Modifier.PRIVATE)));

  private final Predicate<TypeMirror> wanted;

  private TypeSearch(Predicate<TypeMirror> wanted) {
    this.wanted = wanted;
  }

  /** Returns a search for a class or one of its nested classes. */
  public static TypeSearch of(TypeElement wanted) {
    return new TypeSearch(type -> enclosing(type).anyMatch(wanted::equals));
  }

  /** Returns a search for the class of that name. */
  public static TypeSearch named(String wanted) {
    return new TypeSearch(type ->
        type instanceof DeclaredType declared && SourceNames.qualified(declared).equals(wanted));
  }

  /** Returns a search for a type variable. */
  public static TypeSearch of(TypeParameterElement variable) {
    return new TypeSearch(
        type -> type instanceof TypeVariable used && variable.equals(used.asElement()));
  }

  /**
   * Returns a search for types whose type arguments are not within their bounds. Compares with
   * erased bounds, and ignores wildcards, so that it never finds a valid type.
   */
  public static TypeSearch outOfBounds(Types types) {
    return new TypeSearch(
        type -> type instanceof DeclaredType declared && isOutOfBounds(declared, types));
  }

  private static boolean isOutOfBounds(DeclaredType type, Types types) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    List<? extends TypeParameterElement> variables =
        ((TypeElement) type.asElement()).getTypeParameters();
    return IntStream.range(0, Math.min(arguments.size(), variables.size()))
        .filter(i -> arguments.get(i).getKind() != TypeKind.WILDCARD)
        .anyMatch(i -> variables.get(i).getBounds().stream()
            .anyMatch(bound -> !types.isSubtype(arguments.get(i), types.erasure(bound))));
  }

  /** Returns a search that finds nothing, but passes each part of a type to the visitor. */
  public static TypeSearch visiting(Consumer<TypeMirror> visitor) {
    return new TypeSearch(type -> {
      visitor.accept(type);
      return false;
    });
  }

  /** Returns a class and its enclosing elements; nothing for other types. */
  private static Stream<Element> enclosing(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? Stream.iterate(declared.asElement(), Objects::nonNull, Element::getEnclosingElement)
        : Stream.empty();
  }

  /** Returns whether the type itself is wanted, regardless of its parts. */
  public boolean matches(TypeMirror type) {
    return wanted.test(type);
  }

  /** Returns whether a wanted type is part of a declared signature. */
  public boolean isIn(ExecutableElement executable) {
    return isInBounds(executable)
        || isIn(executable.getReturnType())
        || isInAny(executable.getThrownTypes())
        || isInAny(
            executable.getParameters().stream().map(VariableElement::asType).toList());
  }

  /** Returns whether a wanted type is part of a signature as it is inherited. */
  public boolean isIn(ExecutableType type) {
    return type.getTypeVariables().stream()
            .anyMatch(variable -> isInAny(VariableBounds.of(variable)))
        || isIn(type.getReturnType())
        || isInAny(type.getThrownTypes())
        || isInAny(type.getParameterTypes());
  }

  /** Returns whether a wanted type is part of the bounds of a declaration's type variables. */
  public boolean isInBounds(Parameterizable generic) {
    return generic.getTypeParameters().stream().anyMatch(variable -> isInAny(variable.getBounds()));
  }

  /** Returns whether a wanted type is part of one of the types. */
  public boolean isInAny(List<? extends TypeMirror> types) {
    return types.stream().anyMatch(this::isIn);
  }

  /** Returns whether a wanted type is part of the type. */
  public boolean isIn(@Nullable TypeMirror type) {
    if (type == null) {
      return false;
    }
    if (wanted.test(type)) {
      return true;
    }
    if (type instanceof ArrayType array) {
      return isIn(array.getComponentType());
    }
    if (type instanceof IntersectionType intersection) {
      return isInAny(intersection.getBounds());
    }
    if (type instanceof WildcardType wildcard) {
      return isIn(wildcard.getExtendsBound()) || isIn(wildcard.getSuperBound());
    }
    return type instanceof DeclaredType declared
        && (isIn(declared.getEnclosingType()) || isInAny(declared.getTypeArguments()));
  }
}
