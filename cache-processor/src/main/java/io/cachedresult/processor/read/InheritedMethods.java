package io.cachedresult.processor.read;

import io.cachedresult.processor.types.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the methods of a kind that a class inherits from its superclasses, such as the annotated
 * ones. They do not include methods that are overridden by others.
 */
final class InheritedMethods {

  private final TypeSystem system;

  InheritedMethods(TypeSystem system) {
    this.system = system;
  }

  /**
   * Returns the methods from the nearest to the farthest superclass, each in the order of its
   * source.
   */
  List<ExecutableElement> of(TypeElement type, Predicate<ExecutableElement> wanted) {
    List<ExecutableElement> nearer =
        new ArrayList<>(ElementFilter.methodsIn(type.getEnclosedElements()));
    List<ExecutableElement> inherited = new ArrayList<>();
    Optional<TypeElement> superclass = superclass(type);
    while (superclass.isPresent()) {
      List<ExecutableElement> methods =
          ElementFilter.methodsIn(superclass.get().getEnclosedElements());
      for (ExecutableElement method : methods) {
        if (wanted.test(method) && isInherited(method, type, nearer)) {
          inherited.add(method);
        }
      }
      nearer.addAll(methods);
      superclass = superclass(superclass.get());
    }
    return inherited;
  }

  private static Optional<TypeElement> superclass(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    return superclass.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) superclass).asElement())
        : Optional.empty();
  }

  private boolean isInherited(
      ExecutableElement method, TypeElement type, List<ExecutableElement> nearer) {
    Set<Modifier> modifiers = method.getModifiers();
    boolean isVisible = modifiers.contains(Modifier.PUBLIC)
        || modifiers.contains(Modifier.PROTECTED)
        || system.elements().getPackageOf(method).equals(system.elements().getPackageOf(type));
    return isVisible
        && !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.FINAL)
        && !modifiers.contains(Modifier.PRIVATE)
        && nearer.stream().noneMatch(other -> overrides(other, method, type));
  }

  /**
   * Returns whether a method overrides another one. Compares signatures: if there is a class in
   * between, Elements#overrides is false in ecj.
   */
  private boolean overrides(ExecutableElement one, ExecutableElement other, TypeElement type) {
    return one.getSimpleName().equals(other.getSimpleName())
        && system.types().isSubsignature(seen(one, type), seen(other, type));
  }

  private ExecutableType seen(ExecutableElement method, TypeElement from) {
    return (ExecutableType) system.types().asMemberOf((DeclaredType) from.asType(), method);
  }
}
