package io.cachedresult.processor.resolve;

import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.types.FutureTypes;
import io.cachedresult.processor.types.KotlinDeclarations;
import io.cachedresult.processor.types.TypeSystem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Finds the methods that {@code condition} and {@code unless} name. */
final class ConditionFinder {

  private final TypeSystem system;
  private final Types types;
  private final DeclaredHost host;

  ConditionFinder(DeclaredHost host, TypeSystem system) {
    this.host = host;
    this.system = system;
    this.types = system.types();
  }

  /** Returns the condition that an attribute names, if the user set it. */
  Optional<NamedCondition> find(
      DeclaredMethod method, String attribute, List<? extends TypeMirror> arguments) {
    return method.text(attribute).map(name -> {
      List<ExecutableElement> candidates = named(name);
      return new NamedCondition(
          attribute,
          name,
          arguments,
          !candidates.isEmpty(),
          new OverloadFinder(host, system)
              .called(candidates.stream().filter(ConditionFinder::isVisible).toList(), arguments)
              .filter(called -> fits(called, method))
              .filter(called -> mayThrow(called, method, attribute)));
    });
  }

  /**
   * Returns the methods of that name, from the nearest to the farthest supertype. {@code
   * Elements#getAllMembers} alone is not enough: if a class inherits several methods of the same
   * signature, ecj returns any of them.
   */
  private List<ExecutableElement> named(String name) {
    Set<TypeElement> supertypes = new LinkedHashSet<>();
    addSupertypes(host.type(), supertypes);
    return Stream.concat(
            supertypes.stream().flatMap(type -> inherited(type).stream()),
            ElementFilter.methodsIn(system.elements().getAllMembers(host.type())).stream())
        .filter(candidate -> KotlinDeclarations.nameOf(candidate).equals(name))
        .distinct()
        .toList();
  }

  private static void addSupertypes(TypeElement type, Set<TypeElement> found) {
    if (found.add(type)) {
      Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
          .filter(DeclaredType.class::isInstance)
          .forEach(above -> addSupertypes((TypeElement) ((DeclaredType) above).asElement(), found));
    }
  }

  /** Returns those methods of a type that the host inherits, or all methods of the host itself. */
  private List<ExecutableElement> inherited(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> type.equals(host.type()) || isInherited(method.getModifiers(), type))
        .toList();
  }

  private boolean isInherited(Set<Modifier> modifiers, TypeElement from) {
    if (from.getKind().isInterface() && modifiers.contains(Modifier.STATIC)) {
      return false;
    }
    return modifiers.contains(Modifier.PUBLIC)
        || modifiers.contains(Modifier.PROTECTED)
        || (!modifiers.contains(Modifier.PRIVATE) && isInPackageOfHost(from));
  }

  private boolean isInPackageOfHost(TypeElement type) {
    return system.elements().getPackageOf(type).equals(system.elements().getPackageOf(host.type()));
  }

  private static boolean isVisible(ExecutableElement candidate) {
    return !candidate.getModifiers().contains(Modifier.PRIVATE);
  }

  private boolean fits(ExecutableElement called, DeclaredMethod method) {
    ExecutableType type = host.memberType(called, system);
    return !called.equals(method.element())
        && (called.getModifiers().contains(Modifier.STATIC) || !method.is(Modifier.STATIC))
        && type.getReturnType().getKind() == TypeKind.BOOLEAN;
  }

  /**
   * Returns whether the caller of a cached method expects all exceptions of its condition. The value
   * of a future is tested after the method has returned, so nothing that it declares can be thrown.
   */
  private boolean mayThrow(ExecutableElement called, DeclaredMethod method, String attribute) {
    boolean isLater = attribute.equals(NamedCondition.UNLESS)
        && FutureTypes.isShareable(host.memberType(method.element(), system).getReturnType());
    return thrown(called, host.memberType(called, system))
        .allMatch(
            thrown -> isLater ? system.isUnchecked(thrown) : isDeclared(thrown, method.element()));
  }

  /**
   * Returns the exceptions of a method as inherited. If a class inherits several methods of the
   * same signature, the inherited type has those of any of them in ecj.
   */
  private static Stream<? extends TypeMirror> thrown(
      ExecutableElement method, ExecutableType seen) {
    boolean isGeneric = method.getThrownTypes().stream().anyMatch(TypeVariable.class::isInstance);
    return (isGeneric ? seen.getThrownTypes() : method.getThrownTypes()).stream();
  }

  private boolean isDeclared(TypeMirror thrown, ExecutableElement method) {
    return system.isUnchecked(thrown)
        || method.getThrownTypes().stream().anyMatch(declared -> types.isSubtype(thrown, declared));
  }
}
