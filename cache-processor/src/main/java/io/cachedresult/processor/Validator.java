package io.cachedresult.processor;

import io.cachedresult.CacheSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Holds what the user wrote against the rules; a host without problems can be planned. */
final class Validator {

  private final Elements elements;

  Validator(Elements elements) {
    this.elements = elements;
  }

  List<Problem> check(DeclaredHost host) {
    List<Problem> problems = new ArrayList<>();
    checkHost(host).ifPresent(problems::add);
    List<CacheNames> names = CacheNames.of(host);
    for (int i = 0; i < names.size(); i++) {
      DeclaredMethod method = host.methods().get(i);
      checkMethod(host, method).ifPresent(problems::add);
      checkName(host, method, names.get(i)).ifPresent(problems::add);
      checkSize(method).ifPresent(problems::add);
      checkAge(method).ifPresent(problems::add);
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
    return firstUnfinished(host)
        .map(left -> Problem.at(type, Rule.UNFINISHED_CLASS, method, name, left.getSimpleName()));
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
        .findFirst();
  }

  private static Optional<Problem> checkMethod(DeclaredHost host, DeclaredMethod method) {
    return broken(host, method).map(rule -> Problem.at(method.element(), rule, method.name()));
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
    return host.isClass() && method.is(Modifier.ABSTRACT)
        ? Optional.of(Rule.ABSTRACT_METHOD)
        : Optional.empty();
  }

  private Optional<Problem> checkName(DeclaredHost host, DeclaredMethod method, CacheNames names) {
    return elements.getAllMembers(host.type()).stream()
        .filter(member -> isTaken(member, names))
        .findFirst()
        .map(member -> Problem.at(
            method.element(),
            Rule.NAME_TAKEN,
            method.name(),
            member.getSimpleName(),
            host.type().getSimpleName()));
  }

  private static boolean isTaken(Element member, CacheNames names) {
    if (member instanceof TypeElement) {
      return member.getSimpleName().contentEquals(names.cacheClass())
          || member.getSimpleName().contentEquals(names.entryClass());
    }
    return member instanceof ExecutableElement accessor
        && accessor.getParameters().isEmpty()
        && accessor.getSimpleName().contentEquals(names.accessor());
  }

  private static Optional<Problem> checkSize(DeclaredMethod method) {
    return method
        .number("maximumSize")
        .flatMap(size -> refusal(() -> CacheSpec.named("any").maximumSize(size)))
        .map(why ->
            Problem.at(method, "maximumSize", Rule.BAD_SIZE, shown(method, "maximumSize"), why));
  }

  private static Optional<Problem> checkAge(DeclaredMethod method) {
    return method
        .text("expireAfterWrite")
        .flatMap(age -> refusal(() -> CacheSpec.named("any").expireAfterWrite(age)))
        .map(why -> Problem.at(
            method, "expireAfterWrite", Rule.BAD_AGE, shown(method, "expireAfterWrite"), why));
  }

  private static String shown(DeclaredMethod method, String attribute) {
    return method.text(attribute).orElse("");
  }

  /** What the runtime says against a limit: it is asked, so that both always agree. */
  private static Optional<String> refusal(Runnable attempt) {
    try {
      attempt.run();
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.ofNullable(refused.getMessage());
    }
  }
}
