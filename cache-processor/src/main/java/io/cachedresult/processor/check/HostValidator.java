package io.cachedresult.processor.check;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.KotlinMetadata;
import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Checks whether a class can be generated for a type. */
final class HostValidator {

  private final TypeSystem system;
  private final SignatureValidator signatures;

  HostValidator(TypeSystem system, SignatureValidator signatures) {
    this.system = system;
    this.signatures = signatures;
  }

  /**
   * Returns a problem of the type itself. A type is reported only once: for its first method that
   * is not static, since only such methods need instances, or for its first method if all are
   * static.
   */
  Optional<Problem> check(ResolvedHost host) {
    List<DeclaredMethod> methods = host.declared().methods();
    return methods.isEmpty()
        ? Optional.empty()
        : check(
            host,
            methods.stream()
                .filter(method -> !method.is(Modifier.STATIC))
                .findFirst()
                .orElse(methods.get(0)));
  }

  private Optional<Problem> check(ResolvedHost host, DeclaredMethod first) {
    TypeElement type = host.type();
    for (TypeElement at : host.nesting()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(Problem.at(type, Rule.PRIVATE_CLASS, first.name(), at.getSimpleName()));
      }
    }
    return switch (host.form()) {
      case SUBCLASS -> checkClass(host, first);
      case DELEGATE -> checkSealed(type, first);
      case UTILITY -> Optional.empty();
    };
  }

  private Optional<Problem> checkClass(ResolvedHost host, DeclaredMethod first) {
    TypeElement type = host.type();
    String method = first.name();
    String name = type.getSimpleName().toString();
    if (type.getKind() != ElementKind.CLASS) {
      return Optional.of(Problem.at(first.element(), Rule.NOT_A_CLASS, method, name));
    }
    if (type.getModifiers().contains(Modifier.FINAL)) {
      return Optional.of(Problem.at(type, Rule.FINAL_CLASS, method, name));
    }
    Optional<Problem> sealed = checkSealed(type, first);
    if (sealed.isPresent()) {
      return sealed;
    }
    for (TypeElement at : host.nesting()) {
      if (EnclosingTypes.isInner(at)) {
        return Optional.of(Problem.at(type, Rule.INNER_CLASS, method, at.getSimpleName()));
      }
    }
    if (TypeSearch.PRIVATE.isInBounds(type)) {
      return Optional.of(Problem.at(type, Rule.PRIVATE_TYPE, method));
    }
    if (UnprocessedLombok.lacksConstructor(type, system.elements())) {
      return Optional.of(Problem.at(type, Rule.LOMBOK_LATER, method, name));
    }
    if (host.declared().constructors().isEmpty()) {
      return Optional.of(Problem.at(type, Rule.NO_CONSTRUCTOR, method, name));
    }
    for (ExecutableElement constructor : host.declared().constructors()) {
      int slots = ArgumentSlots.of(constructor);
      if (slots > ArgumentSlots.OF_CONSTRUCTOR) {
        return Optional.of(Problem.at(
            constructor,
            Rule.TOO_MANY_PARAMETERS,
            method,
            name,
            slots,
            ArgumentSlots.OF_CONSTRUCTOR));
      }
    }
    if (host.declared().constructors().stream().anyMatch(one -> hasTwin(one, host))) {
      return Optional.of(Problem.at(type, Rule.CONSTRUCTOR_TAKEN, method, name));
    }
    return signatures
        .checkConstructors(host)
        .or(() -> firstUnfinished(host)
            .map(left ->
                Problem.at(type, Rule.UNFINISHED_CLASS, method, name, left.getSimpleName())));
  }

  private static Optional<Problem> checkSealed(TypeElement type, DeclaredMethod first) {
    return type.getModifiers().contains(Modifier.SEALED) || KotlinMetadata.isSealed(type)
        ? Optional.of(Problem.at(type, Rule.SEALED_CLASS, first.name(), type.getSimpleName()))
        : Optional.empty();
  }

  /** Returns whether another constructor has the same parameters and a {@link CacheEnvironment}. */
  private boolean hasTwin(ExecutableElement constructor, ResolvedHost host) {
    List<TypeMirror> twin = new ArrayList<>(parameterTypes(constructor));
    twin.add(system.type(CacheEnvironment.class));
    return host.declared().constructors().stream()
        .anyMatch(other -> isSame(twin, parameterTypes(other)));
  }

  private static List<TypeMirror> parameterTypes(ExecutableElement executable) {
    return executable.getParameters().stream().map(VariableElement::asType).toList();
  }

  private boolean isSame(List<TypeMirror> one, List<TypeMirror> another) {
    return one.size() == another.size()
        && IntStream.range(0, one.size())
            .allMatch(i -> system
                .types()
                .isSameType(
                    system.types().erasure(one.get(i)), system.types().erasure(another.get(i))));
  }

  private Optional<ExecutableElement> firstUnfinished(ResolvedHost host) {
    if (!host.type().getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.empty();
    }
    // An annotated abstract method is already reported as such.
    return ElementFilter.methodsIn(system.elements().getAllMembers(host.type())).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .filter(method -> DeclaredMethod.of(method).isEmpty())
        .filter(method -> !isImplemented(method, host.type()))
        .findFirst();
  }

  private boolean isImplemented(ExecutableElement left, TypeElement type) {
    return ElementFilter.methodsIn(system.elements().getAllMembers(type)).stream()
        .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
        .anyMatch(method -> system.elements().overrides(method, left, type));
  }
}
