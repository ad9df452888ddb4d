package io.cachedresult.processor.check;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.types.TypeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Holds a type against the rules: whether a class for its cached methods can be generated. */
public final class HostValidator {

  private final Elements elements;
  private final Types types;

  public HostValidator(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * The type is wrong once, however many methods it has: the first of them stands for all, or the
   * first that is not static, for whose sake there must be instances.
   */
  public Optional<Problem> check(DeclaredHost host) {
    TypeElement type = host.type();
    DeclaredMethod first = host.methods().stream()
        .filter(method -> !method.is(Modifier.STATIC))
        .findFirst()
        .orElse(host.methods().get(0));
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

  private Optional<Problem> checkClass(DeclaredHost host, DeclaredMethod first) {
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
      if (isInner(at)) {
        return Optional.of(Problem.at(type, Rule.INNER_CLASS, method, at.getSimpleName()));
      }
    }
    if (TypeSearch.findsPrivateBound(type)) {
      return Optional.of(Problem.at(type, Rule.PRIVATE_TYPE, method));
    }
    if (host.constructors().isEmpty()) {
      return Optional.of(Problem.at(type, Rule.NO_CONSTRUCTOR, method, name));
    }
    for (ExecutableElement constructor : host.constructors()) {
      int places = ArgumentSlots.of(constructor);
      if (places > ArgumentSlots.OF_CONSTRUCTOR) {
        return Optional.of(Problem.at(
            constructor,
            Rule.TOO_MANY_PARAMETERS,
            method,
            name,
            places,
            ArgumentSlots.OF_CONSTRUCTOR));
      }
    }
    if (host.constructors().stream().anyMatch(one -> hasTwin(one, host))) {
      return Optional.of(Problem.at(type, Rule.CONSTRUCTOR_TAKEN, method, name));
    }
    return firstUnfinished(host)
        .map(left -> Problem.at(type, Rule.UNFINISHED_CLASS, method, name, left.getSimpleName()));
  }

  private static Optional<Problem> checkSealed(TypeElement type, DeclaredMethod first) {
    return type.getModifiers().contains(Modifier.SEALED)
        ? Optional.of(Problem.at(type, Rule.SEALED_CLASS, first.name(), type.getSimpleName()))
        : Optional.empty();
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind() != NestingKind.TOP_LEVEL
        && !type.getModifiers().contains(Modifier.STATIC);
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
}
