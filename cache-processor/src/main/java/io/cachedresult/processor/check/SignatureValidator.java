package io.cachedresult.processor.check;

import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.HostSignature;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Checks that the generated class can repeat a method's signature as the host inherits it. */
final class SignatureValidator {

  private final TypeSystem system;

  SignatureValidator(TypeSystem system) {
    this.system = system;
  }

  /** Returns a problem of the methods that are repeated although they are not cached. */
  Optional<Problem> checkForwarded(ResolvedHost host) {
    return host.forwarded().stream()
        .filter(signature -> !signature.element().getModifiers().contains(Modifier.PRIVATE))
        .flatMap(signature -> check(host, signature).stream())
        .findFirst();
  }

  /** Returns the first problem of a signature. */
  Optional<Problem> check(ResolvedHost host, HostSignature signature) {
    ExecutableElement method = signature.element();
    Element place = host.declared().inherits(method) ? host.type() : method;
    ExecutableType type = signature.type();
    if (TypeSearch.PRIVATE.isIn(type)) {
      return Optional.of(Problem.at(place, Rule.PRIVATE_TYPE, method.getSimpleName()));
    }
    Optional<TypeVariable> array = type.getTypeVariables().stream()
        .<TypeVariable>map(variable -> variable)
        .filter(variable -> variable.getUpperBound().getKind() == TypeKind.ARRAY)
        .findFirst();
    if (array.isPresent()) {
      return problem(place, Rule.ARRAY_BOUND, host, method, array.get());
    }
    Optional<TypeMirror> hidden =
        host.declared().visibility(system).firstHidden(search -> search.isIn(type));
    if (hidden.isPresent()) {
      return problem(place, Rule.HIDDEN_TYPE, host, method, hidden.get());
    }
    return host.type().getTypeParameters().stream()
        .filter(variable ->
            DeclaredMethod.hides(method, variable) && TypeSearch.of(variable).isIn(type))
        .findFirst()
        .flatMap(variable -> problem(place, Rule.VARIABLE_TAKEN, host, method, variable.asType()));
  }

  private static Optional<Problem> problem(
      Element place, Rule rule, ResolvedHost host, ExecutableElement method, TypeMirror type) {
    return Optional.of(Problem.at(
        place,
        rule,
        method.getSimpleName(),
        host.type().getSimpleName(),
        SourceNames.simple(type)));
  }

  /** Returns a problem of the constructors, which the generated class repeats. */
  Optional<Problem> checkConstructors(ResolvedHost host) {
    return host.declared().constructors().stream()
        .filter(constructor -> !TypeSearch.PRIVATE.isIn(constructor)) // not repeated
        .flatMap(constructor -> checkConstructor(host, constructor).stream())
        .findFirst();
  }

  private Optional<Problem> checkConstructor(ResolvedHost host, ExecutableElement constructor) {
    Visibility visibility = host.declared().visibility(system);
    Optional<TypeMirror> hidden = visibility.firstHidden(search -> search.isIn(constructor));
    if (hidden.isPresent()) {
      return Optional.of(Problem.at(
          constructor,
          Rule.HIDDEN_TYPE,
          host.type().getSimpleName(),
          host.type().getSimpleName(),
          SourceNames.simple(hidden.get())));
    }
    return DeclaredHost.repeatedAnnotations(constructor)
        .flatMap(annotation -> visibility.firstHidden(annotation).stream()
            .map(type -> Problem.at(
                constructor,
                Rule.HIDDEN_ANNOTATION,
                host.type().getSimpleName(),
                SourceNames.simple(annotation.getAnnotationType()),
                SourceNames.simple(type))))
        .findFirst();
  }
}
