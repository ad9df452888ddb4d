package io.cachedresult.processor.check;

import io.cachedresult.processor.read.HostForm;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.types.KotlinDeclarations;
import io.cachedresult.processor.types.TypeSystem;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks the signature of a cached method. Reports only the first rule that it breaks. */
final class MethodValidator {

  private final TypeSystem system;
  private final ResultValidator results;
  private final SignatureValidator signatures;

  MethodValidator(TypeSystem system, SignatureValidator signatures) {
    this.system = system;
    this.results = new ResultValidator(system);
    this.signatures = signatures;
  }

  Optional<Problem> check(ResolvedHost host, ResolvedMethod method) {
    return checkSuspend(method)
        .or(() -> results.check(method))
        .or(() -> checkSlots(method))
        .or(() -> brokenByDeclaration(host, method)
            .map(rule -> Problem.at(method.element(), rule, method.name())))
        .or(() -> signatures.check(host, method.signature()))
        .or(() -> checkMutable(method))
        .or(() -> results.checkLazy(method));
  }

  private static Optional<Problem> checkSuspend(ResolvedMethod method) {
    return KotlinDeclarations.isSuspending(method.declared().element())
        ? Optional.of(Problem.at(method.element(), Rule.SUSPEND_FUNCTION, method.name()))
        : Optional.empty();
  }

  private static Optional<Problem> checkSlots(ResolvedMethod method) {
    int slots = ArgumentSlots.of(method.declared().element());
    return slots > ArgumentSlots.OF_METHOD
        ? Optional.of(Problem.at(
            method.element(),
            Rule.TOO_MANY_PARAMETERS,
            method.name(),
            method.name(),
            slots,
            ArgumentSlots.OF_METHOD))
        : Optional.empty();
  }

  private static Optional<Rule> brokenByDeclaration(ResolvedHost host, ResolvedMethod method) {
    boolean isExtended = host.form() == HostForm.SUBCLASS;
    if (method.declared().element().getReturnType().getKind() == TypeKind.VOID) {
      return Optional.of(Rule.NO_RESULT);
    }
    if (method.declared().is(Modifier.PRIVATE)) {
      return Optional.of(Rule.PRIVATE_METHOD);
    }
    if (isExtended && method.declared().is(Modifier.FINAL) && !isFinalInKotlin(host)) {
      return Optional.of(Rule.FINAL_METHOD);
    }
    if (isExtended && method.declared().is(Modifier.ABSTRACT)) {
      return Optional.of(Rule.ABSTRACT_METHOD);
    }
    if (method.declared().is(Modifier.SYNCHRONIZED)) {
      return Optional.of(Rule.SYNCHRONIZED_METHOD);
    }
    return Optional.empty();
  }

  /** Returns whether a class is final, so that all its methods are, which needs no message. */
  private static boolean isFinalInKotlin(ResolvedHost host) {
    return KotlinDeclarations.include(host.type())
        && host.type().getModifiers().contains(Modifier.FINAL);
  }

  private Optional<Problem> checkMutable(ResolvedMethod method) {
    TypeMirror result = method.result().type();
    return MutableTypes.include(result, system)
        ? Optional.of(ResultValidator.problem(method, Rule.MUTABLE_RESULT, result))
        : Optional.empty();
  }
}
