package io.cachedresult.processor.resolve;

import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.types.TypeSystem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds the overload that a call in generated code would run. Follows the Java Language
 * Specification, 15.12.2: overloads that take the arguments without boxing come first, and the most
 * specific one is called. No overload with varargs is called.
 */
final class OverloadFinder {

  private final TypeSystem system;
  private final Types types;
  private final DeclaredHost host;

  OverloadFinder(DeclaredHost host, TypeSystem system) {
    this.host = host;
    this.system = system;
    this.types = system.types();
  }

  /** Returns the method that is called; empty if there is none, or if the call is ambiguous. */
  Optional<ExecutableElement> called(
      List<ExecutableElement> overloads, List<? extends TypeMirror> arguments) {
    return Stream.<BiPredicate<TypeMirror, TypeMirror>>of(
            this::isStrictlyAssignable, types::isAssignable)
        .map(phase -> overloads.stream()
            .filter(overload -> takes(overload, arguments, phase))
            .toList())
        .filter(applicable -> !applicable.isEmpty())
        .findFirst()
        .flatMap(this::mostSpecific);
  }

  private boolean takes(
      ExecutableElement overload,
      List<? extends TypeMirror> arguments,
      BiPredicate<TypeMirror, TypeMirror> phase) {
    List<? extends TypeMirror> parameters = parameters(overload);
    InferredTypes inferred = new InferredTypes(overload, system);
    return parameters.size() == arguments.size()
        && IntStream.range(0, arguments.size())
            .allMatch(i -> phase.test(arguments.get(i), inferred.widest(parameters.get(i))));
  }

  private List<? extends TypeMirror> parameters(ExecutableElement overload) {
    return host.memberType(overload, system).getParameterTypes();
  }

  private boolean isStrictlyAssignable(TypeMirror argument, TypeMirror parameter) {
    return argument.getKind().isPrimitive() == parameter.getKind().isPrimitive()
        && types.isAssignable(argument, parameter);
  }

  /**
   * Returns the most specific overload. Several of the same signature are inherited if one
   * implements the others, which are abstract: a generic one that the type argument makes equal, or
   * one of another interface.
   */
  private Optional<ExecutableElement> mostSpecific(List<ExecutableElement> applicable) {
    return applicable.stream()
        .filter(one -> applicable.stream().allMatch(other -> isAsSpecific(one, other)))
        .min(Comparator.comparing(overload -> overload.getModifiers().contains(Modifier.ABSTRACT)));
  }

  private boolean isAsSpecific(ExecutableElement one, ExecutableElement other) {
    List<? extends TypeMirror> parameters = parameters(one);
    List<? extends TypeMirror> others = parameters(other);
    return IntStream.range(0, parameters.size())
        .allMatch(
            i -> types.isSubtype(types.erasure(parameters.get(i)), types.erasure(others.get(i))));
  }
}
