package io.cachedresult.processor.types;

import io.cachedresult.processor.read.DeclaredHost;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
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
import org.jspecify.annotations.Nullable;

/** Looks for types in the signatures that a generated class repeats. */
public final class TypeSearch {

  private final Predicate<TypeMirror> wanted;

  private TypeSearch(Predicate<TypeMirror> wanted) {
    this.wanted = wanted;
  }

  /** Whether a type is not known yet: another processor may be about to write it. */
  public static boolean findsUnresolved(DeclaredHost host) {
    TypeSearch search = new TypeSearch(type -> type.getKind() == TypeKind.ERROR);
    return search.isIn(host)
        || host.methods().stream()
            .anyMatch(method ->
                method.namesUnresolved("cacheFailures") || method.namesUnresolved("weigher"));
  }

  /** Whether a type, or one that is part of it, is not there. */
  public static boolean findsUnresolved(TypeMirror type) {
    return new TypeSearch(part -> part.getKind() == TypeKind.ERROR).isIn(type);
  }

  /** Whether the signatures name a class, or one inside it. */
  public static boolean finds(TypeElement wanted, DeclaredHost host) {
    return new TypeSearch(type -> enclosing(type).anyMatch(wanted::equals)).isIn(host);
  }

  /** Whether a type variable is named. */
  public static boolean finds(TypeParameterElement variable, ExecutableType signature) {
    return new TypeSearch(
            type -> type instanceof TypeVariable used && variable.equals(used.asElement()))
        .isIn(signature);
  }

  /** Whether a type is private, so that only its own class can name it. */
  public static boolean findsPrivate(ExecutableType signature) {
    return new TypeSearch(TypeSearch::isPrivate).isIn(signature);
  }

  /** Whether a type is private, so that only its own class can name it. */
  public static boolean findsPrivate(ExecutableElement signature) {
    return new TypeSearch(TypeSearch::isPrivate).isIn(signature);
  }

  /** Whether the bound of a class's type variable is private. */
  public static boolean findsPrivateBound(TypeElement type) {
    return new TypeSearch(TypeSearch::isPrivate).isInBounds(type);
  }

  public static boolean isPrivate(TypeMirror type) {
    return enclosing(type).anyMatch(at -> at.getModifiers().contains(Modifier.PRIVATE));
  }

  /** A class and what is around it; nothing for other types. */
  private static Stream<Element> enclosing(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? Stream.iterate(declared.asElement(), Objects::nonNull, Element::getEnclosingElement)
        : Stream.empty();
  }

  private boolean isIn(DeclaredHost host) {
    return isIn(host.type().getSuperclass())
        || isInAny(host.type().getInterfaces())
        || isInBounds(host.type())
        || host.repeated().stream().anyMatch(this::isIn)
        || host.constructors().stream()
            .anyMatch(constructor -> isIn(constructor) || isInAnnotations(constructor));
  }

  /** Constructors are repeated with their annotations. */
  private boolean isInAnnotations(ExecutableElement constructor) {
    return Stream.concat(Stream.of(constructor), constructor.getParameters().stream())
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .anyMatch(annotation -> isIn(annotation.getAnnotationType()));
  }

  private boolean isInBounds(Parameterizable generic) {
    return generic.getTypeParameters().stream().anyMatch(variable -> isInAny(variable.getBounds()));
  }

  private boolean isIn(ExecutableElement executable) {
    return isInBounds(executable)
        || isIn(executable.getReturnType())
        || isInAny(executable.getThrownTypes())
        || isInAny(
            executable.getParameters().stream().map(VariableElement::asType).toList());
  }

  private boolean isIn(ExecutableType type) {
    return isInAny(
            type.getTypeVariables().stream().map(TypeVariable::getUpperBound).toList())
        || isIn(type.getReturnType())
        || isInAny(type.getThrownTypes())
        || isInAny(type.getParameterTypes());
  }

  private boolean isInAny(List<? extends TypeMirror> types) {
    return types.stream().anyMatch(this::isIn);
  }

  private boolean isIn(@Nullable TypeMirror type) {
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
