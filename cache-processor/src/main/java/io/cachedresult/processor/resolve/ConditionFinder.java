package io.cachedresult.processor.resolve;

import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.types.TypeSystem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
          candidates.stream()
              .filter(candidate -> isCallable(candidate, method))
              .filter(candidate -> fits(candidate, method, arguments))
              .findFirst());
    });
  }

  private List<ExecutableElement> named(String name) {
    return ElementFilter.methodsIn(system.elements().getAllMembers(host.type())).stream()
        .filter(candidate -> candidate.getSimpleName().contentEquals(name))
        .toList();
  }

  private static boolean isCallable(ExecutableElement candidate, DeclaredMethod method) {
    return !candidate.equals(method.element())
        && !candidate.getModifiers().contains(Modifier.PRIVATE)
        && (candidate.getModifiers().contains(Modifier.STATIC) || !method.is(Modifier.STATIC));
  }

  private boolean fits(
      ExecutableElement candidate, DeclaredMethod method, List<? extends TypeMirror> arguments) {
    ExecutableType type = host.memberType(candidate, system);
    List<? extends TypeMirror> parameters = type.getParameterTypes();
    return type.getReturnType().getKind() == TypeKind.BOOLEAN
        && parameters.size() == arguments.size()
        && IntStream.range(0, arguments.size())
            .allMatch(i -> canTake(candidate, parameters.get(i), arguments.get(i)))
        && type.getThrownTypes().stream().allMatch(thrown -> mayThrow(method, thrown));
  }

  /**
   * Returns whether a parameter can take an argument. Compares type variables by their bounds,
   * since those of two methods are never the same.
   */
  private boolean canTake(ExecutableElement candidate, TypeMirror parameter, TypeMirror argument) {
    return types.isAssignable(argument, parameter)
        || (argument.getKind() == TypeKind.TYPEVAR
            && !candidate.getTypeParameters().isEmpty()
            && types.isAssignable(types.erasure(argument), types.erasure(parameter)));
  }

  private boolean mayThrow(DeclaredMethod method, TypeMirror thrown) {
    return system.isUnchecked(thrown)
        || method.element().getThrownTypes().stream()
            .anyMatch(declared -> types.isSubtype(thrown, declared));
  }
}
