package io.cachedresult.processor.check;

import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.VariableBounds;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Lists the types of the objects inside a value, as far as its type shows them: the elements of
 * arrays, collections and maps, and the contents of other JDK containers such as {@code Optional}.
 */
final class ContainedTypes {

  /** Classes such as {@code class Tree extends ArrayList<Tree>} contain themselves. */
  private static final int MAXIMUM_DEPTH = 8;

  private static final Set<String> COLLECTIONS =
      Set.of(Collection.class.getName(), Map.class.getName());

  private final TypeSystem system;

  ContainedTypes(TypeSystem system) {
    this.system = system;
  }

  /**
   * Returns the type itself, followed by the types of the objects inside. A type variable or a
   * wildcard is represented by its bound.
   */
  Stream<TypeMirror> of(TypeMirror type) {
    return of(type, 0);
  }

  private Stream<TypeMirror> of(TypeMirror type, int depth) {
    // A missing type would be assignable to every other one.
    if (depth > MAXIMUM_DEPTH || type.getKind() == TypeKind.ERROR) {
      return Stream.empty();
    }
    if (type instanceof TypeVariable variable) {
      return leading(VariableBounds.of(variable)).flatMap(bound -> of(bound, depth + 1));
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      return bound == null ? Stream.empty() : of(bound, depth + 1);
    }
    return Stream.concat(
        Stream.of(type), contents(type).flatMap(content -> of(content, depth + 1)));
  }

  private boolean isObject(TypeMirror type) {
    return system.types().isSameType(type, system.type(Object.class));
  }

  /** Returns the class among the bounds of a type variable, or the interfaces if there is none. */
  private Stream<? extends TypeMirror> leading(List<? extends TypeMirror> all) {
    List<? extends TypeMirror> bounds =
        all.stream().filter(bound -> !isObject(bound)).toList();
    boolean hasClass = !bounds.isEmpty()
        && bounds.get(0) instanceof DeclaredType first
        && first.asElement().getKind().isClass();
    return hasClass ? bounds.stream().limit(1) : bounds.stream();
  }

  private Stream<? extends TypeMirror> contents(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return Stream.of(array.getComponentType());
    }
    return type instanceof DeclaredType declared ? arguments(declared) : Stream.empty();
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
    return name.equals(Iterable.class.getName())
        || (name.startsWith("java.util.")
            && !name.startsWith("java.util.stream.")
            && type.asElement().getAnnotation(FunctionalInterface.class) == null);
  }
}
