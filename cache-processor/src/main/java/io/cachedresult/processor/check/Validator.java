package io.cachedresult.processor.check;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheKey;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.read.DeclaredEffect;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.ResultTypes;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.types.DeclaredAnnotation;
import io.cachedresult.processor.types.FutureTypes;
import io.cachedresult.processor.types.SimpleNames;
import io.cachedresult.processor.types.TypeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Holds what the user wrote against the rules; a host without errors can be planned. */
public final class Validator {

  private final Elements elements;
  private final Types types;
  private final HostValidator hosts;
  private final NameValidator names;
  private final KeyValidator keys;
  private final AttributeValidator attributes;

  public Validator(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    this.hosts = new HostValidator(elements, types);
    this.names = new NameValidator(elements, types);
    this.keys = new KeyValidator(elements, types);
    this.attributes = new AttributeValidator(elements, types);
  }

  public List<Problem> check(DeclaredHost host) {
    List<Problem> problems = new ArrayList<>();
    if (!host.methods().isEmpty()) {
      hosts.check(host).ifPresent(problems::add);
    }
    problems.addAll(checkMethods(host));
    checkForwarded(host).ifPresent(problems::add);
    names.check(host).forEach(problems::add);
    new EffectValidator(host, elements, types).check().forEach(problems::add);
    checkIdle(host).forEach(problems::add);
    return problems;
  }

  /** Methods of an interface that are not annotated must be repeated all the same. */
  private static Optional<Problem> checkForwarded(DeclaredHost host) {
    return host.forwarded().stream()
        .filter(method -> DeclaredEffect.of(method).findAny().isEmpty())
        .filter(TypeSearch::findsPrivate)
        .findFirst()
        .map(method -> Problem.at(
            DeclaredHost.typeAround(method).equals(host.type()) ? method : host.type(),
            Rule.PRIVATE_TYPE,
            method.getSimpleName()));
  }

  /** What is wrong with each cached method by itself. */
  public List<Problem> checkMethods(DeclaredHost host) {
    List<Problem> problems = new ArrayList<>();
    for (DeclaredMethod method : host.methods()) {
      List<Problem> ofMethod = checkAlone(host, method);
      if (host.inherits(method)) {
        Set<Rule> told = rulesBrokenWhereDeclared(method);
        ofMethod.removeIf(problem -> told.contains(problem.rule()));
      }
      problems.addAll(ofMethod);
    }
    return problems;
  }

  private List<Problem> checkAlone(DeclaredHost host, DeclaredMethod method) {
    List<Problem> problems = new ArrayList<>();
    checkMethod(host, method).or(() -> checkVariables(host, method)).ifPresent(problems::add);
    keys.check(host, method).forEach(problems::add);
    attributes.check(host, method).forEach(problems::add);
    return problems;
  }

  /** What has been told of a method, or suppressed, where it stands; once is enough. */
  private Set<Rule> rulesBrokenWhereDeclared(DeclaredMethod method) {
    TypeElement declaring = DeclaredHost.typeAround(method.element());
    return checkAlone(DeclaredHost.of(declaring, List.of(method.element())), method).stream()
        .map(Problem::rule)
        .collect(Collectors.toSet());
  }

  private Optional<Problem> checkVariables(DeclaredHost host, DeclaredMethod method) {
    ExecutableType seen = host.seen(method.element(), types);
    return host.type().getTypeParameters().stream()
        .filter(variable -> method.hides(variable) && TypeSearch.finds(variable, seen))
        .findFirst()
        .map(variable -> Problem.at(
            host.place(method),
            Rule.VARIABLE_TAKEN,
            method.name(),
            host.type().getSimpleName(),
            variable.getSimpleName()));
  }

  private Optional<Problem> checkMethod(DeclaredHost host, DeclaredMethod method) {
    Element element = host.place(method);
    int places = ArgumentSlots.of(method.element());
    TypeMirror returned = host.seen(method.element(), types).getReturnType();
    if (FutureTypes.isOther(returned, elements, types)) {
      return Optional.of(
          Problem.at(element, Rule.OTHER_FUTURE, method.name(), SimpleNames.of(returned)));
    }
    TypeMirror result = ResultTypes.of(host, method, elements, types);
    if (OneShotTypes.is(result, elements, types)) {
      return Optional.of(
          Problem.at(element, Rule.ONE_SHOT_RESULT, method.name(), SimpleNames.of(result)));
    }
    if (places > ArgumentSlots.OF_METHOD) {
      return Optional.of(Problem.at(
          element,
          Rule.TOO_MANY_PARAMETERS,
          method.name(),
          method.name(),
          places,
          ArgumentSlots.OF_METHOD));
    }
    Optional<Problem> broken =
        broken(host, method).map(rule -> Problem.at(element, rule, method.name()));
    return broken.isEmpty() && MutableTypes.include(result, elements, types)
        ? Optional.of(
            Problem.at(element, Rule.MUTABLE_RESULT, method.name(), SimpleNames.of(result)))
        : broken;
  }

  private Optional<Rule> broken(DeclaredHost host, DeclaredMethod method) {
    boolean isExtended = host.form() == CachePlan.Form.SUBCLASS;
    if (method.element().getReturnType().getKind() == TypeKind.VOID) {
      return Optional.of(Rule.NO_RESULT);
    }
    if (method.is(Modifier.PRIVATE)) {
      return Optional.of(Rule.PRIVATE_METHOD);
    }
    if (isExtended && method.is(Modifier.FINAL)) {
      return Optional.of(Rule.FINAL_METHOD);
    }
    if (isExtended && method.is(Modifier.ABSTRACT)) {
      return Optional.of(Rule.ABSTRACT_METHOD);
    }
    if (method.is(Modifier.SYNCHRONIZED)) {
      return Optional.of(Rule.SYNCHRONIZED_METHOD);
    }
    return TypeSearch.findsPrivate(host.seen(method.element(), types))
        ? Optional.of(Rule.PRIVATE_TYPE)
        : Optional.empty();
  }

  /** Annotations that say something of cached methods where there are none. */
  private static Stream<Problem> checkIdle(DeclaredHost host) {
    Stream<Problem> defaults = host.methods().isEmpty()
        ? DeclaredAnnotation.on(host.type(), CacheDefaults.class).stream()
            .map(idle ->
                Problem.at(host.type(), idle, Rule.IDLE_DEFAULTS, host.type().getSimpleName()))
        : Stream.empty();
    return Stream.concat(
        defaults,
        ElementFilter.methodsIn(host.type().getEnclosedElements()).stream()
            .filter(method -> DeclaredMethod.of(method).isEmpty())
            .flatMap(Validator::checkIdleKeys));
  }

  private static Stream<Problem> checkIdleKeys(ExecutableElement method) {
    return method.getParameters().stream().flatMap(parameter -> checkIdleKey(method, parameter));
  }

  private static Stream<Problem> checkIdleKey(ExecutableElement method, VariableElement parameter) {
    return DeclaredAnnotation.on(parameter, CacheKey.class).stream()
        .map(idle -> Problem.at(parameter, idle, Rule.IDLE_KEY, method.getSimpleName()));
  }
}
