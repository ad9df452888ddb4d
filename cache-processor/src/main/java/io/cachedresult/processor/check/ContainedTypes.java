package io.cachedresult.processor.check;

import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.VariableBounds;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * Lists the types of the objects inside a value, as far as its type shows them: the elements of
 * arrays, collections and maps, the contents of other JDK containers such as {@code Optional} and of
 * Kotlin's {@code Pair}, and the components of records.
 */
final class ContainedTypes {

  /** Classes such as {@code class Tree extends ArrayList<Tree>} contain themselves. */
  private static final int MAXIMUM_DEPTH = 8;

  private static final Set<String> COLLECTIONS =
      Set.of(Collection.class.getName(), Map.class.getName());

  private static final Set<String> CONTAINERS =
      Set.of(Iterable.class.getName(), "kotlin.Pair", "kotlin.Triple");

  private final TypeSystem system;

  ContainedTypes(TypeSystem system) {
    this.system = system;
  }

  /**
   * Returns the type itself, followed by the types of the objects inside. A type variable or a
   * wildcard is represented by its bound.
   */
  Stream<TypeMirror> of(TypeMirror type) {
    return of(type, new Search(record -> false));
  }

  /**
   * Like {@link #of}, but also looks into the components of records that have the property, and of
   * those inside.
   */
  Stream<TypeMirror> of(TypeMirror type, Predicate<TypeElement> isOpen) {
    return of(type, new Search(isOpen));
  }

  /** What a search looks into; it looks into each record once, since records may be circular. */
  private record Search(Predicate<TypeElement> isOpen, int depth, Set<TypeElement> records) {

    Search(Predicate<TypeElement> isOpen) {
      this(isOpen, 0, new HashSet<>());
    }

    Search deeper() {
      return new Search(isOpen, depth + 1, records);
    }

    boolean enters(TypeElement type) {
      return type.getKind() == ElementKind.RECORD && isOpen.test(type) && records.add(type);
    }
  }

  private Stream<TypeMirror> of(TypeMirror type, Search search) {
    // A missing type would be assignable to every other one.
    if (search.depth() > MAXIMUM_DEPTH || type.getKind() == TypeKind.ERROR) {
      return Stream.empty();
    }
    if (type instanceof TypeVariable variable) {
      return leading(VariableBounds.of(variable)).flatMap(bound -> of(bound, search.deeper()));
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      return bound == null ? Stream.empty() : of(bound, search.deeper());
    }
    return Stream.concat(
        Stream.of(type), contents(type, search).flatMap(content -> of(content, search.deeper())));
  }

  private boolean isObject(TypeMirror type) {
    return system.types().isSameType(type, system.type(Object.class));
  }

  /**
   * Returns the class among the bounds of a type variable, or the interfaces if there is none,
   * without functional ones that no lambda can implement together with the others.
   */
  private Stream<? extends TypeMirror> leading(List<? extends TypeMirror> all) {
    List<? extends TypeMirror> bounds =
        all.stream().filter(bound -> !isObject(bound)).toList();
    boolean hasClass = !bounds.isEmpty()
        && bounds.get(0) instanceof DeclaredType first
        && first.asElement().getKind().isClass();
    if (hasClass) {
      return bounds.stream().limit(1);
    }
    return bounds.stream().filter(this::isAbstract).count() > 1
        ? bounds.stream().filter(bound -> !isFunctional(bound))
        : bounds.stream();
  }

  /** Returns whether an interface has methods that an implementation must have. */
  private boolean isAbstract(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ElementFilter.methodsIn(
                system.elements().getAllMembers((TypeElement) declared.asElement()))
            .stream()
            .anyMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT));
  }

  static boolean isFunctional(TypeMirror type) {
    return type instanceof DeclaredType declared
        && (declared.asElement().getAnnotation(FunctionalInterface.class) != null
            || SourceNames.qualified(declared).startsWith("kotlin.jvm.functions.Function"));
  }

  private Stream<? extends TypeMirror> contents(TypeMirror type, Search search) {
    if (type instanceof ArrayType array) {
      return Stream.of(array.getComponentType());
    }
    if (!(type instanceof DeclaredType declared)) {
      return Stream.empty();
    }
    return search.enters((TypeElement) declared.asElement())
        ? components(declared)
        : arguments(declared);
  }

  private Stream<TypeMirror> components(DeclaredType type) {
    return ElementFilter.fieldsIn(type.asElement().getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .map(field -> system.types().asMemberOf(type, field));
  }

  /** Returns the type arguments of a container; those of other types may mean anything. */
  private Stream<? extends TypeMirror> arguments(DeclaredType type) {
    String name = SourceNames.qualified(type);
    if (name.startsWith("java.lang.") && !name.equals(Iterable.class.getName())) {
      return Stream.empty();
    }
    return system
        .asSupertype(
            type, above -> COLLECTIONS.contains(above.getQualifiedName().toString()))
        .map(DeclaredType::getTypeArguments)
        .orElseGet(() -> isContainer(type, name) ? type.getTypeArguments() : List.of())
        .stream();
  }

  private static boolean isContainer(DeclaredType type, String name) {
    return CONTAINERS.contains(name)
        || (name.startsWith("java.util.")
            && !name.startsWith("java.util.stream.")
            && !isFunctional(type));
  }
}
