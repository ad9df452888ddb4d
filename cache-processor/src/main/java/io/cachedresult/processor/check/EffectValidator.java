package io.cachedresult.processor.check;

import io.cachedresult.processor.read.DeclaredEffect;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.HostForm;
import io.cachedresult.processor.report.Place;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.NamedCondition;
import io.cachedresult.processor.resolve.ResolvedEffect;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.resolve.ResolvedParameter;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.FutureTypes;
import io.cachedresult.processor.types.KotlinDeclarations;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.TypeSystem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks methods that invalidate or put results against the rules. */
final class EffectValidator {

  private final TypeSystem system;
  private final NamedTypes reactive;

  EffectValidator(TypeSystem system) {
    this.system = system;
    this.reactive = NamedTypes.reactive(system);
  }

  /**
   * Checks all effects of a host. Most problems of inherited effects are reported in the type that
   * declares them.
   */
  Stream<Problem> check(ResolvedHost host) {
    return host.effects().stream()
        .flatMap(effect ->
            (effect.isInherited() ? checkInherited(host, effect) : check(host, effect)).stream());
  }

  private Optional<Problem> checkInherited(ResolvedHost host, ResolvedEffect effect) {
    ExecutableElement declared = effect.declared().element();
    return checkNames(host, effect.declared())
        .or(() -> endsLater(declared.getReturnType())
            ? Optional.empty() // reported in the type that declares it
            : checkEnd(effect, Place.of(host.type())))
        .or(() ->
            effect.target().flatMap(target -> checkResult(effect, target, Place.of(host.type()))));
  }

  /**
   * Checks that the names that match parameters to keys are known: a class file may lack them, and
   * arg0, arg1 would match any key.
   */
  private static Optional<Problem> checkNames(ResolvedHost host, DeclaredEffect effect) {
    List<? extends VariableElement> parameters = effect.element().getParameters();
    boolean areLost = !parameters.isEmpty()
        && IntStream.range(0, parameters.size())
            .allMatch(i -> parameters.get(i).getSimpleName().contentEquals("arg" + i));
    return areLost && effect.kind() != DeclaredEffect.Kind.INVALIDATE_ALL
        ? Optional.of(Problem.at(
            host.type(),
            Rule.NAMES_LOST,
            effect.name(),
            EnclosingTypes.around(effect.element()).getSimpleName()))
        : Optional.empty();
  }

  Optional<Problem> check(ResolvedHost host, ResolvedEffect effect) {
    DeclaredEffect declared = effect.declared();
    if (DeclaredMethod.of(declared.element()).isPresent()) {
      return Optional.of(Problem.at(declared.element(), Rule.CACHED_EFFECT, declared.name()));
    }
    if (KotlinDeclarations.isSuspending(declared.element()) && !declared.isBeforeInvocation()) {
      return Optional.of(Problem.at(declared.element(), Rule.SUSPEND_FUNCTION, declared.name()));
    }
    Optional<Modifier> hindering = declared.element().getModifiers().stream()
        .filter(modifier -> hinders(modifier, host.form()))
        .findFirst();
    if (hindering.isPresent()) {
      return Optional.of(Problem.at(
          declared.element(),
          Rule.HIDDEN_EFFECT,
          declared.name(),
          hindering.get().toString()));
    }
    if (TypeSearch.PRIVATE.isIn(declared.element())) {
      return Optional.of(Problem.at(declared.element(), Rule.PRIVATE_TYPE, declared.name()));
    }
    return checkEnd(effect, Place.of(declared.element())).or(() -> checkTarget(host, effect));
  }

  /** Checks that the method has done its work when it returns, or tells when it has. */
  private Optional<Problem> checkEnd(ResolvedEffect effect, Place place) {
    DeclaredEffect declared = effect.declared();
    TypeMirror returned = effect.type().getReturnType();
    return endsLater(returned) && !declared.isBeforeInvocation()
        ? Optional.of(
            Problem.at(place, Rule.EFFECT_FUTURE, declared.name(), SourceNames.simple(returned)))
        : Optional.empty();
  }

  private boolean endsLater(TypeMirror returned) {
    return FutureTypes.isOther(returned, system) || reactive.include(returned);
  }

  private static boolean hinders(Modifier modifier, HostForm form) {
    return switch (modifier) {
      case PRIVATE -> true;
      case FINAL, ABSTRACT -> form == HostForm.SUBCLASS;
      default -> false;
    };
  }

  private Optional<Problem> checkTarget(ResolvedHost host, ResolvedEffect effect) {
    if (effect.candidates().isEmpty()) {
      return misspelled(host, effect).or(() -> problem(effect, Rule.TARGET_MISSING));
    }
    List<ResolvedMethod> matching = effect.matching();
    if (matching.isEmpty()) {
      return effect.candidates().get(0).missingKey().map(key -> missing(effect, key));
    }
    if (matching.size() > 1) {
      return problem(effect, Rule.TARGET_AMBIGUOUS);
    }
    DeclaredMethod target = matching.get(0).declared();
    if (effect.declared().element().getModifiers().contains(Modifier.STATIC)
        && !target.is(Modifier.STATIC)) {
      return problem(effect, Rule.TARGET_NOT_STATIC);
    }
    return checkResult(effect, matching.get(0), placeOf(effect));
  }

  private static Optional<Problem> misspelled(ResolvedHost host, ResolvedEffect effect) {
    List<ExecutableElement> cached =
        host.methods().stream().map(method -> method.declared().element()).toList();
    DeclaredEffect declared = effect.declared();
    return Spelling.correct(declared.target(), cached)
        .map(meant -> Problem.at(
            placeOf(effect),
            Rule.NAME_MISSPELLED,
            declared.name(),
            "method",
            declared.target(),
            meant));
  }

  private static Problem missing(ResolvedEffect effect, ResolvedParameter key) {
    return Problem.at(
        placeOf(effect),
        Rule.TARGET_KEY,
        effect.declared().name(),
        effect.declared().target(),
        SourceNames.simple(key.keyType()),
        key.name());
  }

  /** Checks the result as the host inherits it: a type variable may have become a future there. */
  private Optional<Problem> checkResult(ResolvedEffect effect, ResolvedMethod target, Place place) {
    if (effect.declared().kind() != DeclaredEffect.Kind.PUT) {
      return Optional.empty();
    }
    TypeMirror given = FutureTypes.valueOf(effect.type().getReturnType(), system);
    TypeMirror wanted = target.result().type();
    return given.getKind() != TypeKind.VOID && system.types().isAssignable(given, wanted)
        ? checkThrown(effect, target, place)
        : Optional.of(Problem.at(
            place,
            Rule.PUT_RESULT,
            effect.declared().name(),
            effect.declared().target(),
            SourceNames.simple(given),
            SourceNames.simple(wanted)));
  }

  /** Checks that a method can throw the exceptions of {@code unless}, which it calls. */
  private Optional<Problem> checkThrown(ResolvedEffect effect, ResolvedMethod target, Place place) {
    boolean isLater = FutureTypes.isShareable(effect.type().getReturnType());
    return target
        .conditions()
        .unless()
        .flatMap(NamedCondition::method)
        .flatMap(unless -> unless.getThrownTypes().stream()
            .filter(thrown -> !system.isUnchecked(thrown)
                && (isLater
                    || effect.type().getThrownTypes().stream()
                        .noneMatch(declared -> system.types().isSubtype(thrown, declared))))
            .findFirst()
            .map(thrown -> Problem.at(
                place,
                Rule.PUT_FAILURE,
                effect.declared().name(),
                effect.declared().target(),
                unless.getSimpleName(),
                SourceNames.simple(thrown))));
  }

  private static Optional<Problem> problem(ResolvedEffect effect, Rule rule) {
    return Optional.of(Problem.at(
        placeOf(effect), rule, effect.declared().name(), effect.declared().target()));
  }

  private static Place placeOf(ResolvedEffect effect) {
    return Place.of(effect.declared().element(), effect.declared().annotation());
  }
}
