package io.cachedresult.processor;

import io.cachedresult.processor.check.Validator;
import io.cachedresult.processor.read.DeclaredEffect;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.HostReader;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.HostResolver;
import io.cachedresult.processor.resolve.ResolvedEffect;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.types.EnclosingTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Checks inherited methods in the types that declare them, between reading and checking a host.
 * Their problems are reported there; the host omits inherited methods with errors. Each type is
 * checked once per round.
 */
final class DeclarationChecks {

  private final HostReader reader;
  private final HostResolver resolver;
  private final Validator validator;

  /** The problems of the cached methods that a type declares. */
  private final Map<TypeElement, Map<ExecutableElement, List<Problem>>> problems = new HashMap<>();

  /** The cached methods that the effects of a type change, without effects that have problems. */
  private final Map<TypeElement, Map<DeclaredEffect, ExecutableElement>> targets = new HashMap<>();

  DeclarationChecks(HostReader reader, HostResolver resolver, Validator validator) {
    this.reader = reader;
    this.resolver = resolver;
    this.validator = validator;
  }

  /** Returns a host without those inherited methods that have errors where they are declared. */
  DeclaredHost soundPart(DeclaredHost host) {
    // An implementation of an interface must have all methods, sound or not.
    boolean isInterface = host.type().getKind().isInterface();
    return host.keepingInherited(method -> isInterface || isSound(method));
  }

  /** Returns whether a method has no errors where it is declared. */
  private boolean isSound(ExecutableElement method) {
    return problemsOf(method).stream().noneMatch(Problem::isError);
  }

  private List<Problem> problemsOf(ExecutableElement method) {
    TypeElement declaring = EnclosingTypes.around(method);
    Map<ExecutableElement, List<Problem>> ofType = problems.get(declaring);
    if (ofType == null) {
      ResolvedHost host = resolver.resolve(reader.readDeclared(declaring), Map.of());
      ofType = host.methods().stream()
          .collect(Collectors.toMap(
              declared -> declared.declared().element(),
              declared -> validator.check(host, declared)));
      problems.put(declaring, ofType);
    }
    return ofType.getOrDefault(method, List.of());
  }

  /** Returns the rules that a host's inherited methods break in the types that declare them. */
  Map<ExecutableElement, Set<Rule>> reportedRules(DeclaredHost host) {
    return host.methods().stream()
        .map(DeclaredMethod::element)
        .filter(host::inherits)
        .collect(Collectors.toMap(
            method -> method,
            method -> problemsOf(method).stream().map(Problem::rule).collect(Collectors.toSet())));
  }

  /**
   * Returns the cached methods that a host's inherited effects change in the types that declare
   * them.
   */
  Map<DeclaredEffect, ExecutableElement> targets(DeclaredHost host) {
    Map<DeclaredEffect, ExecutableElement> inherited = new HashMap<>();
    host.effects().stream()
        .filter(effect -> host.inherits(effect.element()))
        .map(effect -> EnclosingTypes.around(effect.element()))
        .distinct()
        .forEach(declaring -> inherited.putAll(targetsIn(declaring)));
    return inherited;
  }

  private Map<DeclaredEffect, ExecutableElement> targetsIn(TypeElement declaring) {
    Map<DeclaredEffect, ExecutableElement> known = targets.get(declaring);
    if (known == null) {
      known = new HashMap<>();
      ResolvedHost host = resolver.resolve(soundPart(reader.read(declaring)), Map.of());
      for (ResolvedEffect effect : host.effects()) {
        if (!effect.isInherited() && validator.check(host, effect).isEmpty()) {
          for (ResolvedMethod target : effect.target().stream().toList()) {
            known.put(effect.declared(), target.declared().element());
          }
        }
      }
      targets.put(declaring, known);
    }
    return known;
  }
}
