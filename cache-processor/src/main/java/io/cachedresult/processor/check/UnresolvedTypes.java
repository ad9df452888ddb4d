package io.cachedresult.processor.check;

import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.types.TypeSearch;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Finds types that kapt could not resolve. Unless {@code correctErrorTypes} is set, it replaces them
 * with a class that exists only while annotation processors run.
 */
final class UnresolvedTypes {

  private static final TypeSearch REPLACED = TypeSearch.named("error.NonExistentClass");

  private UnresolvedTypes() {}

  /** Returns the problem of the first signature that mentions such a type. */
  static Optional<Problem> check(ResolvedHost host) {
    TypeElement type = host.type();
    Optional<Problem> ofSignature = Stream.concat(
            host.declared().constructors().stream(), host.declared().repeated().stream())
        .filter(REPLACED::isIn)
        .findFirst()
        .map(found -> problem(host.declared().inherits(found) ? type : found, nameOf(found, type)));
    boolean isOfType = REPLACED.isIn(type.getSuperclass())
        || REPLACED.isInAny(type.getInterfaces())
        || REPLACED.isInBounds(type);
    return ofSignature.or(() ->
        isOfType ? Optional.of(problem(type, type.getSimpleName().toString())) : Optional.empty());
  }

  private static Problem problem(Element place, String name) {
    return Problem.at(place, Rule.UNRESOLVED_TYPE, name);
  }

  private static String nameOf(ExecutableElement executable, TypeElement type) {
    String name = executable.getSimpleName().toString();
    return name.equals("<init>") ? type.getSimpleName().toString() : name;
  }
}
