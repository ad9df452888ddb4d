package io.cachedresult.processor.check;

import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.NamedCondition;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Checks that {@code condition} and {@code unless} name methods that can be called. */
final class ConditionValidator {

  private final Elements elements;

  ConditionValidator(TypeSystem system) {
    this.elements = system.elements();
  }

  Stream<Problem> check(ResolvedMethod method) {
    return method.conditions().stream()
        .filter(condition -> condition.method().isEmpty())
        .map(condition -> problem(method, condition));
  }

  private Problem problem(ResolvedMethod method, NamedCondition condition) {
    String name = condition.name();
    if (!SourceVersion.isName(name) || name.contains(".")) {
      String example =
          condition.attribute().equals(NamedCondition.UNLESS) ? "isExcluded" : "isCacheable";
      return problem(
          method, condition, Rule.PREDICATE_EXPRESSION, declaration(method, condition, example));
    }
    String declaration = declaration(method, condition, name);
    if (condition.exists()) {
      return problem(method, condition, Rule.PREDICATE_UNFIT, declaration);
    }
    return Spelling.correct(name, ElementFilter.methodsIn(elements.getAllMembers(method.host())))
        .map(meant -> problem(method, condition, Rule.NAME_MISSPELLED, meant))
        .orElseGet(() -> problem(method, condition, Rule.PREDICATE_MISSING, declaration));
  }

  private static Problem problem(
      ResolvedMethod method, NamedCondition condition, Rule rule, String advice) {
    return Problem.at(
        method.declared().placeOf(condition.attribute()),
        rule,
        method.name(),
        condition.attribute(),
        condition.name(),
        advice);
  }

  private static String declaration(ResolvedMethod method, NamedCondition condition, String name) {
    String arguments =
        condition.arguments().stream().map(SourceNames::simple).collect(Collectors.joining(", "));
    String modifier = method.declared().is(Modifier.STATIC) ? "static " : "";
    return modifier + "boolean " + name + "(" + arguments + ")";
  }
}
