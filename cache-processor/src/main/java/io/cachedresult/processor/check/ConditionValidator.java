package io.cachedresult.processor.check;

import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.NamedCondition;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.types.SourceNames;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Checks that {@code condition} and {@code unless} name methods that can be called. */
final class ConditionValidator {

  private ConditionValidator() {}

  static Stream<Problem> check(ResolvedMethod method) {
    return method.conditions().stream()
        .filter(condition -> condition.method().isEmpty())
        .map(condition -> problem(method, condition));
  }

  private static Problem problem(ResolvedMethod method, NamedCondition condition) {
    String arguments =
        condition.arguments().stream().map(SourceNames::simple).collect(Collectors.joining(", "));
    String modifier = method.declared().is(Modifier.STATIC) ? "static " : "";
    return Problem.at(
        method.declared().placeOf(condition.attribute()),
        condition.exists() ? Rule.PREDICATE_UNFIT : Rule.PREDICATE_MISSING,
        method.name(),
        condition.attribute(),
        condition.name(),
        modifier + "boolean " + condition.name() + "(" + arguments + ")");
  }
}
