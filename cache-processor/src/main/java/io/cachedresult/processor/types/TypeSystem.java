package io.cachedresult.processor.types;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Answers questions about elements and types, with two utilities of the compiler. */
public record TypeSystem(Elements elements, Types types) {

  /** Returns the type of a class that is always present, with its own type variables. */
  public TypeMirror type(Class<?> type) {
    return elements.getTypeElement(type.getCanonicalName()).asType();
  }

  /** Returns {@link #type} without type arguments. */
  public TypeMirror erased(Class<?> type) {
    return types.erasure(type(type));
  }

  /** Returns whether the type is assignable to the class, regardless of type arguments. */
  boolean isA(TypeMirror type, Class<?> wanted) {
    return isA(type, erased(wanted));
  }

  /**
   * Returns whether the type is assignable to another, regardless of type arguments. For a missing
   * type, the answer is no, whereas compilers assign such a type to any other.
   */
  public boolean isA(TypeMirror type, TypeMirror wanted) {
    return type.getKind() != TypeKind.ERROR
        && types.isAssignable(types.erasure(type), types.erasure(wanted));
  }

  /**
   * Returns whether the type is one of the named classes or a subtype. Compares the names of its
   * supertypes, since ecj reports an error when it is asked for a missing type that a class file
   * mentions.
   */
  public boolean isAnyOf(TypeMirror type, Set<String> names) {
    return asSupertype(
            types.erasure(type),
            element -> names.contains(element.getQualifiedName().toString()))
        .isPresent();
  }

  /**
   * Returns whether the module of a type can use an annotation. Searches the package, since ecj
   * reports an error when it is asked for a missing type that a class file mentions.
   */
  public boolean canUse(ClassName annotation, TypeElement user) {
    PackageElement annotations =
        elements.getPackageElement(elements.getModuleOf(user), annotation.packageName());
    return annotations != null
        && annotations.getEnclosedElements().stream()
            .filter(type -> type.getKind() == ElementKind.ANNOTATION_TYPE)
            .anyMatch(type -> type.getSimpleName().contentEquals(annotation.simpleName()));
  }

  /** Returns whether a method may throw the exception without declaring it. */
  public boolean isUnchecked(TypeMirror thrown) {
    return Stream.of(RuntimeException.class, Error.class)
        .anyMatch(unchecked -> types.isSubtype(thrown, type(unchecked)));
  }

  /**
   * Returns the supertype of a type that has the given class, with its type arguments: {@code
   * List<String>} for the class {@code List} and any class that extends {@code List<String>}.
   */
  public Optional<DeclaredType> asSupertype(TypeMirror type, Class<?> wanted) {
    return asSupertype(
        type, element -> element.getQualifiedName().contentEquals(wanted.getCanonicalName()));
  }

  /** Returns the type itself or its nearest supertype that has the property. */
  public Optional<DeclaredType> asSupertype(TypeMirror type, Predicate<TypeElement> wanted) {
    return asSupertype(type, wanted, new HashSet<>());
  }

  /** Searches each class once, although several paths may lead to an interface. */
  private Optional<DeclaredType> asSupertype(
      TypeMirror type, Predicate<TypeElement> wanted, Set<Element> searched) {
    if (!(type instanceof DeclaredType declared)
        || type.getKind() == TypeKind.ERROR
        || !searched.add(declared.asElement())) {
      return Optional.empty();
    }
    return wanted.test((TypeElement) declared.asElement())
        ? Optional.of(declared)
        : types.directSupertypes(declared).stream()
            .flatMap(above -> asSupertype(above, wanted, searched).stream())
            .findFirst();
  }

  /**
   * Returns a method's type as another type inherits it. Looks in the supertype that declares the
   * method: if several supertypes declare the same method, ecj uses any of them.
   */
  public ExecutableType memberType(ExecutableElement method, DeclaredType from) {
    TypeElement declaring = EnclosingTypes.around(method);
    DeclaredType seen = asSupertype(from, declaring::equals).orElse(from);
    return (ExecutableType) types.asMemberOf(seen, method);
  }
}
