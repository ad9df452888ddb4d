package io.cachedresult.processor.check;

import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.read.DeclaredEffect;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.ResultTypes;
import io.cachedresult.processor.read.TargetFinder;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.types.FutureTypes;
import io.cachedresult.processor.types.SimpleNames;
import io.cachedresult.processor.types.TypeSearch;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Holds what is done to the results of cached methods against the rules. */
public final class EffectValidator {

  private final DeclaredHost host;
  private final Elements elements;
  private final Types types;
  private final TargetFinder targets;

  public EffectValidator(DeclaredHost host, Elements elements, Types types) {
    this.host = host;
    this.elements = elements;
    this.types = types;
    this.targets = new TargetFinder(host, elements, types);
  }

  /** What else is wrong with inherited ones is told where they are declared. */
  public Stream<Problem> check() {
    return host.effects().stream()
        .flatMap(effect -> (isInherited(effect) ? checkNames(effect) : check(effect)).stream());
  }

  private boolean isInherited(DeclaredEffect effect) {
    return !DeclaredHost.typeAround(effect.element()).equals(host.type());
  }

  /** A class file may have lost the names by which parameters are matched: arg0, arg1 match any. */
  private Optional<Problem> checkNames(DeclaredEffect effect) {
    List<? extends VariableElement> parameters = effect.element().getParameters();
    boolean areLost = !parameters.isEmpty()
        && IntStream.range(0, parameters.size())
            .allMatch(i -> parameters.get(i).getSimpleName().contentEquals("arg" + i));
    return areLost && effect.kind() != DeclaredEffect.Kind.INVALIDATE_ALL
        ? Optional.of(Problem.at(
            host.type(),
            Rule.NAMES_LOST,
            effect.name(),
            DeclaredHost.typeAround(effect.element()).getSimpleName()))
        : Optional.empty();
  }

  public Optional<Problem> check(DeclaredEffect effect) {
    if (DeclaredMethod.of(effect.element()).isPresent()) {
      return Optional.of(Problem.at(effect.element(), Rule.CACHED_EFFECT, effect.name()));
    }
    Optional<Modifier> hindering =
        effect.element().getModifiers().stream().filter(this::hinders).findFirst();
    if (hindering.isPresent()) {
      return Optional.of(Problem.at(
          effect.element(), Rule.HIDDEN_EFFECT, effect.name(), hindering.get().toString()));
    }
    if (TypeSearch.findsPrivate(effect.element())) {
      return Optional.of(Problem.at(effect.element(), Rule.PRIVATE_TYPE, effect.name()));
    }
    return checkTarget(effect);
  }

  private boolean hinders(Modifier modifier) {
    return switch (modifier) {
      case PRIVATE -> true;
      case FINAL, ABSTRACT -> host.form() == CachePlan.Form.SUBCLASS;
      default -> false;
    };
  }

  private Optional<Problem> checkTarget(DeclaredEffect effect) {
    List<DeclaredMethod> named = targets.named(effect);
    List<DeclaredMethod> matching = targets.matching(effect);
    if (named.isEmpty()) {
      return problem(effect, Rule.TARGET_MISSING, effect.name(), effect.target());
    }
    if (matching.isEmpty()) {
      return targets
          .missingKey(effect, named.get(0))
          .flatMap(key -> problem(
              effect,
              Rule.TARGET_KEY,
              effect.name(),
              effect.target(),
              SimpleNames.of(targets.typeOf(named.get(0), key)),
              key.getSimpleName()));
    }
    if (matching.size() > 1) {
      return problem(effect, Rule.TARGET_AMBIGUOUS, effect.name(), effect.target());
    }
    DeclaredMethod target = matching.get(0);
    if (effect.element().getModifiers().contains(Modifier.STATIC) && !target.is(Modifier.STATIC)) {
      return problem(effect, Rule.TARGET_NOT_STATIC, effect.name(), effect.target());
    }
    return effect.kind() == DeclaredEffect.Kind.PUT
        ? checkResult(effect, target)
        : Optional.empty();
  }

  private Optional<Problem> checkResult(DeclaredEffect effect, DeclaredMethod target) {
    TypeMirror returned = host.seen(effect.element(), types).getReturnType();
    TypeMirror given = FutureTypes.valueOf(returned, elements);
    TypeMirror wanted = ResultTypes.of(host, target, elements, types);
    return given.getKind() != TypeKind.VOID && types.isAssignable(given, wanted)
        ? Optional.empty()
        : problem(
            effect,
            Rule.PUT_RESULT,
            effect.name(),
            effect.target(),
            SimpleNames.of(given),
            SimpleNames.of(wanted));
  }

  private static Optional<Problem> problem(DeclaredEffect effect, Rule rule, Object... arguments) {
    return Optional.of(Problem.at(effect.element(), effect.annotation(), rule, arguments));
  }
}
