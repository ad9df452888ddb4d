package io.cachedresult.processor.resolve;

import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.types.TypeSystem;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
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
              .filter(called -> fits(called, method)));
    });
  }

  private List<ExecutableElement> named(String name) {
    return ElementFilter.methodsIn(system.elements().getAllMembers(host.type())).stream()
        .filter(candidate -> candidate.getSimpleName().contentEquals(name))
        .toList();
  }

  private static boolean isVisible(ExecutableElement candidate) {
    return !candidate.getModifiers().contains(Modifier.PRIVATE);
  }

  private boolean fits(ExecutableElement called, DeclaredMethod method) {
    ExecutableType type = host.memberType(called, system);
    return !called.equals(method.element())
        && (called.getModifiers().contains(Modifier.STATIC) || !method.is(Modifier.STATIC))
        && type.getReturnType().getKind() == TypeKind.BOOLEAN
        && type.getThrownTypes().stream().allMatch(thrown -> mayThrow(method, thrown));
  }

  private boolean mayThrow(DeclaredMethod method, TypeMirror thrown) {
    return system.isUnchecked(thrown)
        || method.element().getThrownTypes().stream()
            .anyMatch(declared -> types.isSubtype(thrown, declared));
  }
}
