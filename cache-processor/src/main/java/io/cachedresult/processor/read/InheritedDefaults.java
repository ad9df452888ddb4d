package io.cachedresult.processor.read;

import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.TypeSystem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the annotated default methods that a class inherits from the interfaces that it or one of
 * its superclasses implements.
 */
final class InheritedDefaults {

  private final TypeSystem system;

  InheritedDefaults(TypeSystem system) {
    this.system = system;
  }

  /**
   * Returns the methods from the nearest to the farthest interface, each in the order of its
   * source. They do not include methods that are overridden without an annotation.
   */
  List<ExecutableElement> of(TypeElement type) {
    Set<TypeElement> classes = new LinkedHashSet<>();
    Set<TypeElement> interfaces = new LinkedHashSet<>();
    addSupertypes(type, classes, interfaces);
    List<ExecutableElement> ofInterfaces = methodsOf(interfaces);
    if (ofInterfaces.stream().noneMatch(InheritedDefaults::isCandidate)) {
      return List.of();
    }
    List<ExecutableElement> ofClasses = methodsOf(classes);
    DeclaredType seenFrom = (DeclaredType) type.asType();
    return ofInterfaces.stream()
        .filter(InheritedDefaults::isCandidate)
        .filter(method -> ofClasses.stream().noneMatch(other -> isSame(other, method, seenFrom))
            && ofInterfaces.stream()
                .noneMatch(other -> isBelow(other, method) && isSame(other, method, seenFrom)))
        .toList();
  }

  private void addSupertypes(
      TypeElement type, Set<TypeElement> classes, Set<TypeElement> interfaces) {
    if ((type.getKind().isInterface() ? interfaces : classes).add(type)) {
      List<TypeMirror> above = new ArrayList<>(type.getInterfaces());
      above.add(type.getSuperclass());
      for (TypeMirror each : above) {
        if (each instanceof DeclaredType declared) {
          addSupertypes((TypeElement) declared.asElement(), classes, interfaces);
        }
      }
    }
  }

  /** Returns the methods that may override others: neither static nor private ones. */
  private static List<ExecutableElement> methodsOf(Set<TypeElement> types) {
    return types.stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC)
            && !method.getModifiers().contains(Modifier.PRIVATE))
        .toList();
  }

  private static boolean isCandidate(ExecutableElement method) {
    return method.isDefault() && DeclaredHost.isAnnotated(method);
  }

  private boolean isBelow(ExecutableElement one, ExecutableElement another) {
    TypeElement lower = EnclosingTypes.around(one);
    TypeElement upper = EnclosingTypes.around(another);
    return !lower.equals(upper)
        && system
            .types()
            .isSubtype(
                system.types().erasure(lower.asType()), system.types().erasure(upper.asType()));
  }

  private boolean isSame(ExecutableElement one, ExecutableElement another, DeclaredType seenFrom) {
    return one.getSimpleName().equals(another.getSimpleName())
        && system
            .types()
            .isSubsignature(system.memberType(one, seenFrom), system.memberType(another, seenFrom));
  }
}
