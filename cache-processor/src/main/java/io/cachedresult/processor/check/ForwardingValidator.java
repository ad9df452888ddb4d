package io.cachedresult.processor.check;

import io.cachedresult.processor.read.DeclaredEffect;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.HostSignature;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.types.TypeSearch;
import java.util.Optional;

/**
 * Checks the methods of an interface that the generated class must repeat although they are not
 * annotated.
 */
final class ForwardingValidator {

  private ForwardingValidator() {}

  static Optional<Problem> check(ResolvedHost host) {
    return host.forwarded().stream()
        .map(HostSignature::element)
        .filter(method -> DeclaredEffect.of(method).findAny().isEmpty())
        .filter(TypeSearch.PRIVATE::isIn)
        .findFirst()
        .map(method -> Problem.at(
            host.declared().inherits(method) ? host.type() : method,
            Rule.PRIVATE_TYPE,
            method.getSimpleName()));
  }
}
