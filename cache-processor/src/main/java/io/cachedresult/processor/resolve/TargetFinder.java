package io.cachedresult.processor.resolve;

import io.cachedresult.processor.read.DeclaredEffect;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSystem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds the cached method that {@code @CacheInvalidate} or {@code @CachePut} names. */
final class TargetFinder {

  private final DeclaredHost host;
  private final List<ResolvedMethod> methods;
  private final TypeSystem system;
  private final Types types;

  TargetFinder(DeclaredHost host, List<ResolvedMethod> methods, TypeSystem system) {
    this.host = host;
    this.methods = methods;
    this.system = system;
    this.types = system.types();
  }

  /** Returns the cached methods that an annotation names, with or without their parameter types. */
  List<ResolvedEffect.Candidate> candidates(DeclaredEffect effect) {
    String name = effect.target().replace(" ", "").replace("...)", "[])");
    return methods.stream()
        .filter(method -> name.equals(method.name()) || name.equals(signature(method)))
        .map(method -> new ResolvedEffect.Candidate(method, missingKey(effect, method)))
        .toList();
  }

  /**
   * Returns a signature such as {@code product(String,int)}, with the types as the host inherits
   * them.
   */
  private static String signature(ResolvedMethod method) {
    return method.type().getParameterTypes().stream()
        .map(SourceNames::simple)
        .collect(Collectors.joining(",", method.name() + "(", ")"));
  }

  private Optional<ResolvedParameter> missingKey(DeclaredEffect effect, ResolvedMethod target) {
    return effect.kind() == DeclaredEffect.Kind.INVALIDATE_ALL
        ? Optional.empty()
        : target.keys().stream().filter(key -> !provides(effect.element(), key)).findFirst();
  }

  private boolean provides(ExecutableElement method, ResolvedParameter key) {
    ExecutableType type = host.memberType(method, system);
    return IntStream.range(0, method.getParameters().size())
        .filter(i -> method.getParameters().get(i).getSimpleName().contentEquals(key.name()))
        .anyMatch(i -> fits(type.getParameterTypes().get(i), key.keyType()));
  }

  /**
   * Returns whether a parameter provides a part of a key. Primitive types must be the same, since a
   * boxed or widened value might not equal the key.
   */
  private boolean fits(TypeMirror given, TypeMirror wanted) {
    return (given.getKind().isPrimitive() || wanted.getKind().isPrimitive())
        ? given.getKind() == wanted.getKind()
        : types.isSubtype(given, wanted);
  }

  /** Returns the cached method that overrides the given one, or that method itself. */
  Optional<ResolvedMethod> overriding(ExecutableElement inherited) {
    ExecutableType wanted = host.memberType(inherited, system);
    return methods.stream()
        .filter(
            method -> method.declared().element().getSimpleName().equals(inherited.getSimpleName())
                && types.isSubsignature(method.type(), wanted))
        .findFirst();
  }
}
