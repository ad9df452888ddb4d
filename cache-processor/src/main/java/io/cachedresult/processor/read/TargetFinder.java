package io.cachedresult.processor.read;

import io.cachedresult.processor.check.EffectValidator;
import io.cachedresult.processor.types.SimpleNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the cached method that {@code @CacheInvalidate} or {@code @CachePut} is about. */
public final class TargetFinder {

  private final DeclaredHost host;
  private final Elements elements;
  private final Types types;

  public TargetFinder(DeclaredHost host, Elements elements, Types types) {
    this.host = host;
    this.elements = elements;
    this.types = types;
  }

  /** The cached methods that an annotation's text names. */
  public List<DeclaredMethod> named(DeclaredEffect effect) {
    String name = effect.target().replace(" ", "").replace("...)", "[])");
    return host.methods().stream()
        .filter(method -> name.equals(method.name()) || name.equals(signature(method)))
        .toList();
  }

  /** {@code product(String,int)}, with the types that the host sees. */
  private String signature(DeclaredMethod method) {
    return host.seen(method.element(), types).getParameterTypes().stream()
        .map(SimpleNames::of)
        .collect(Collectors.joining(",", method.name() + "(", ")"));
  }

  /** Those of them whose keys the effect's parameters give; all, if it needs no key. */
  public List<DeclaredMethod> matching(DeclaredEffect effect) {
    return named(effect).stream()
        .filter(target -> missingKey(effect, target).isEmpty())
        .toList();
  }

  /**
   * The one cached method that an effect is about, if it breaks no rule. One that is inherited is
   * about what it is about where it is declared, or about nothing if that is not cached any more.
   */
  public Optional<DeclaredMethod> only(DeclaredEffect effect) {
    TypeElement declaring = DeclaredHost.typeAround(effect.element());
    if (declaring.equals(host.type())) {
      return matching(effect).stream().findFirst();
    }
    DeclaredHost there = DeclaredHost.of(declaring, elements, types);
    return new EffectValidator(there, elements, types).check(effect).isEmpty()
        ? new TargetFinder(there, elements, types).only(effect).flatMap(this::here)
        : Optional.empty();
  }

  /** The method itself, or the one that overrides it. */
  private Optional<DeclaredMethod> here(DeclaredMethod inherited) {
    ExecutableType wanted = host.seen(inherited.element(), types);
    return host.methods().stream()
        .filter(method -> method.name().equals(inherited.name())
            && types.isSubsignature(host.seen(method.element(), types), wanted))
        .findFirst();
  }

  /** The first part of the target's key that no parameter gives. */
  public Optional<VariableElement> missingKey(DeclaredEffect effect, DeclaredMethod target) {
    return effect.kind() == DeclaredEffect.Kind.INVALIDATE_ALL
        ? Optional.empty()
        : target.keys().stream()
            .filter(key -> !gives(effect.element(), target, key))
            .findFirst();
  }

  private boolean gives(ExecutableElement method, DeclaredMethod target, VariableElement key) {
    TypeMirror wanted = typeOf(target, key);
    return method.getParameters().stream()
        .filter(parameter -> parameter.getSimpleName().equals(key.getSimpleName()))
        .anyMatch(parameter -> fits(host.seen(method, parameter, types), wanted));
  }

  /** Neither boxed nor widened: what that made of a value might not equal what the key holds. */
  private boolean fits(TypeMirror given, TypeMirror wanted) {
    return (given.getKind().isPrimitive() || wanted.getKind().isPrimitive())
        ? given.getKind() == wanted.getKind()
        : types.isSubtype(given, wanted);
  }

  /** What an effect's parameter must be to stand for a part of the target's key. */
  public TypeMirror typeOf(DeclaredMethod target, VariableElement key) {
    return BatchParameter.keyType(key, host.seen(target.element(), key, types));
  }
}
