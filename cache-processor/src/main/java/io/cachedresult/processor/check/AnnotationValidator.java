package io.cachedresult.processor.check;

import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.HostSignature;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.types.SourceNames;
import java.util.stream.Stream;

/** Finds annotations of methods that the generated class cannot repeat. */
final class AnnotationValidator {

  private AnnotationValidator() {}

  static Stream<Problem> check(ResolvedHost host) {
    return Stream.concat(
            host.methods().stream().map(ResolvedMethod::signature), host.forwarded().stream())
        .flatMap(method -> check(host, method));
  }

  private static Stream<Problem> check(ResolvedHost host, HostSignature method) {
    return method.annotations().hidden().stream()
        .map(hidden -> Problem.at(
            host.declared().inherits(method.element()) ? host.type() : method.element(),
            Rule.LOST_ANNOTATION,
            method.element().getSimpleName(),
            SourceNames.simple(hidden.getAnnotationType()),
            SourceNames.qualified(hidden.getAnnotationType())));
  }
}
