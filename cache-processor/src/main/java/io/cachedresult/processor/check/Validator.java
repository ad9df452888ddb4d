package io.cachedresult.processor.check;

import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedEffect;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.types.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** Checks a host against all rules. A host without errors can be planned. */
public final class Validator {

  private final SignatureValidator signatures;
  private final HostValidator hosts;
  private final NameValidator names;
  private final MethodValidator methods;
  private final KeyValidator keys;
  private final AttributeValidator attributes;
  private final WeigherValidator weighers;
  private final SharingValidator sharing;
  private final ConditionValidator conditions;
  private final EffectValidator effects;

  /** Creates a validator for the elements of one round. */
  public Validator(TypeSystem system) {
    this.signatures = new SignatureValidator(system);
    this.hosts = new HostValidator(system, signatures);
    this.names = new NameValidator(system);
    this.methods = new MethodValidator(system, signatures);
    this.keys = new KeyValidator(system);
    this.attributes = new AttributeValidator();
    this.weighers = new WeigherValidator(system);
    this.sharing = new SharingValidator(system);
    this.conditions = new ConditionValidator(system);
    this.effects = new EffectValidator(system);
  }

  /**
   * Returns all problems of a host.
   *
   * @param reported the rules that inherited methods break in the types that declare them; their
   *     problems are reported or suppressed there
   */
  public List<Problem> check(ResolvedHost host, Map<ExecutableElement, Set<Rule>> reported) {
    Optional<Problem> unresolved = UnresolvedTypes.check(host);
    if (unresolved.isPresent()) {
      return List.of(unresolved.get());
    }
    List<Problem> problems = new ArrayList<>();
    hosts.check(host).ifPresent(problems::add);
    for (ResolvedMethod method : host.methods()) {
      Set<Rule> known = reported.getOrDefault(method.declared().element(), Set.of());
      check(host, method).stream()
          .filter(problem -> !known.contains(problem.rule()))
          .forEach(problems::add);
    }
    signatures.checkForwarded(host).ifPresent(problems::add);
    AnnotationValidator.check(host).forEach(problems::add);
    WiringValidator.check(host).forEach(problems::add);
    problems.addAll(names.check(host));
    effects.check(host).forEach(problems::add);
    IdleAnnotationValidator.check(host).forEach(problems::add);
    return problems;
  }

  /** Returns the problems of a cached method itself. */
  public List<Problem> check(ResolvedHost host, ResolvedMethod method) {
    List<Problem> problems = new ArrayList<>();
    methods.check(host, method).ifPresent(problems::add);
    keys.check(method).forEach(problems::add);
    attributes.check(method).forEach(problems::add);
    weighers.check(host, method).ifPresent(problems::add);
    sharing.check(host, method).forEach(problems::add);
    conditions.check(method).forEach(problems::add);
    return problems;
  }

  /** Returns the problem of an effect that the host itself declares. */
  public Optional<Problem> check(ResolvedHost host, ResolvedEffect effect) {
    return effects.check(host, effect);
  }
}
