package io.cachedresult.processor;

import io.cachedresult.CacheEnvironment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Holds what the user wrote against the rules; a host without problems can be planned. */
final class Validator {

  private final Elements elements;
  private final Types types;
  private final AttributeValidator attributes;

  Validator(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    this.attributes = new AttributeValidator(new StoredTypes(elements, types));
  }

  List<Problem> check(DeclaredHost host) {
    List<Problem> problems = new ArrayList<>();
    checkHost(host).ifPresent(problems::add);
    List<CacheNames> names = CacheNames.of(host);
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      DeclaredMethod method = host.methods().get(i);
      checkMethod(host, method).ifPresent(problems::add);
      checkParameters(method).ifPresent(problems::add);
      checkNames(host, method, names.get(i), taken).ifPresent(problems::add);
      attributes.check(method).forEach(problems::add);
    }
    return problems;
  }

  /** The class is wrong once, however many methods it has: the first of them stands for all. */
  private Optional<Problem> checkHost(DeclaredHost host) {
    TypeElement type = host.type();
    DeclaredMethod first = host.methods().get(0);
    String method = first.name();
    String name = type.getSimpleName().toString();
    if (!host.isClass()) {
      return Optional.of(Problem.at(first.element(), Rule.NOT_A_CLASS, method, name));
    }
    if (type.getModifiers().contains(Modifier.FINAL)) {
      return Optional.of(Problem.at(type, Rule.FINAL_CLASS, method, name));
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return Optional.of(Problem.at(type, Rule.SEALED_CLASS, method, name));
    }
    for (TypeElement at : host.nesting()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(Problem.at(type, Rule.PRIVATE_CLASS, method, at.getSimpleName()));
      }
      if (isInner(at)) {
        return Optional.of(Problem.at(type, Rule.INNER_CLASS, method, at.getSimpleName()));
      }
    }
    if (host.constructors().isEmpty()) {
      return Optional.of(Problem.at(type, Rule.NO_CONSTRUCTOR, method, name));
    }
    if (host.constructors().stream().anyMatch(one -> hasTwin(one, host))) {
      return Optional.of(Problem.at(type, Rule.CONSTRUCTOR_TAKEN, method, name));
    }
    return firstUnfinished(host)
        .map(left -> Problem.at(type, Rule.UNFINISHED_CLASS, method, name, left.getSimpleName()));
  }

  /** Whether another constructor has the same parameters and a {@link CacheEnvironment}. */
  private boolean hasTwin(ExecutableElement constructor, DeclaredHost host) {
    List<TypeMirror> twin = new ArrayList<>(parameterTypes(constructor));
    twin.add(elements.getTypeElement(CacheEnvironment.class.getName()).asType());
    return host.constructors().stream().anyMatch(other -> isSame(twin, parameterTypes(other)));
  }

  private static List<TypeMirror> parameterTypes(ExecutableElement executable) {
    return executable.getParameters().stream().map(VariableElement::asType).toList();
  }

  private boolean isSame(List<TypeMirror> one, List<TypeMirror> another) {
    return one.size() == another.size()
        && IntStream.range(0, one.size())
            .allMatch(
                i -> types.isSameType(types.erasure(one.get(i)), types.erasure(another.get(i))));
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind() != NestingKind.TOP_LEVEL
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  private Optional<ExecutableElement> firstUnfinished(DeclaredHost host) {
    if (!host.type().getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.empty();
    }
    // An annotated abstract method is reported as such, and once is enough.
    return ElementFilter.methodsIn(elements.getAllMembers(host.type())).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .filter(method -> DeclaredMethod.of(method).isEmpty())
        .filter(method -> !isImplemented(method, host.type()))
        .findFirst();
  }

  private boolean isImplemented(ExecutableElement left, TypeElement type) {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
        .anyMatch(method -> elements.overrides(method, left, type));
  }

  private Optional<Problem> checkMethod(DeclaredHost host, DeclaredMethod method) {
    TypeMirror result = method.element().getReturnType();
    if (Futures.isOther(result, elements, types)) {
      return Optional.of(
          Problem.at(method.element(), Rule.OTHER_FUTURE, method.name(), simpleName(result)));
    }
    TypeMirror value =
        Futures.isShareable(result) ? Futures.completedBy((DeclaredType) result, elements) : result;
    if (OneShot.is(value, elements, types)) {
      return Optional.of(
          Problem.at(method.element(), Rule.ONE_SHOT_RESULT, method.name(), simpleName(value)));
    }
    return broken(host, method).map(rule -> Problem.at(method.element(), rule, method.name()));
  }

  private Optional<Problem> checkParameters(DeclaredMethod method) {
    return method.element().getParameters().stream()
        .filter(parameter -> OneShot.is(parameter.asType(), elements, types))
        .findFirst()
        .map(parameter -> Problem.at(
            parameter,
            Rule.ONE_SHOT_PARAMETER,
            method.name(),
            parameter.getSimpleName(),
            simpleName(parameter.asType())));
  }

  static String simpleName(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : type.getKind().toString();
  }

  private static Optional<Rule> broken(DeclaredHost host, DeclaredMethod method) {
    if (method.element().getReturnType().getKind() == TypeKind.VOID) {
      return Optional.of(Rule.NO_RESULT);
    }
    if (method.is(Modifier.STATIC)) {
      return Optional.of(Rule.STATIC_METHOD);
    }
    if (method.is(Modifier.PRIVATE)) {
      return Optional.of(Rule.PRIVATE_METHOD);
    }
    if (method.is(Modifier.FINAL)) {
      return Optional.of(Rule.FINAL_METHOD);
    }
    if (host.isClass() && method.is(Modifier.ABSTRACT)) {
      return Optional.of(Rule.ABSTRACT_METHOD);
    }
    if (method.is(Modifier.SYNCHRONIZED)) {
      return Optional.of(Rule.SYNCHRONIZED_METHOD);
    }
    return TypeSearch.findsPrivate(method.element())
        ? Optional.of(Rule.PRIVATE_TYPE)
        : Optional.empty();
  }

  /** Whether the generated names are free; they are added to those of the methods before. */
  private Optional<Problem> checkNames(
      DeclaredHost host, DeclaredMethod method, CacheNames names, Set<String> taken) {
    for (String name : List.of(names.accessor(), names.cacheClass(), names.entryClass())) {
      boolean isFree = taken.add(name);
      boolean isMember =
          elements.getAllMembers(host.type()).stream().anyMatch(member -> hasName(member, name));
      if (isMember || !isFree) {
        String who = isMember ? "a member of '" + host.type().getSimpleName() + "'" : "another";
        return Optional.of(Problem.at(method.element(), Rule.NAME_TAKEN, method.name(), name, who));
      }
    }
    return Optional.empty();
  }

  private static boolean hasName(Element member, String name) {
    boolean canCollide = member instanceof TypeElement
        || (member instanceof ExecutableElement method && method.getParameters().isEmpty());
    return canCollide && member.getSimpleName().contentEquals(name);
  }
}
