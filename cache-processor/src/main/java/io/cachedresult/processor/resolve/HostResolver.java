package io.cachedresult.processor.resolve;

import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.codec.Sharing;
import io.cachedresult.processor.codec.SharingFinder;
import io.cachedresult.processor.read.BatchTypes;
import io.cachedresult.processor.read.DeclaredEffect;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.HostForm;
import io.cachedresult.processor.types.FrameworkAnnotations;
import io.cachedresult.processor.types.FutureTypes;
import io.cachedresult.processor.types.InterfaceMethods;
import io.cachedresult.processor.types.OmittedAnnotations;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import io.cachedresult.processor.wiring.ComponentModel;
import io.cachedresult.processor.wiring.Wiring;
import io.cachedresult.processor.wiring.WiringResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Derives all facts of a host's methods and effects from the user's declarations. */
public final class HostResolver {

  private final TypeSystem system;
  private final OmittedAnnotations omitted;
  private final InterfaceMethods interfaces;
  private final WiringResolver wirings;

  /** Creates a resolver for the elements of one round, with the options of the compilation. */
  public HostResolver(TypeSystem system, Map<String, String> options) {
    this.system = system;
    this.omitted = OmittedAnnotations.of(options);
    this.wirings = new WiringResolver(system, options);
    this.interfaces = new InterfaceMethods(system);
  }

  /**
   * Derives the facts of a host.
   *
   * @param inheritedTargets the cached methods that inherited effects change in the types that
   *     declare them; effects without a target change nothing
   */
  public ResolvedHost resolve(
      DeclaredHost declared, Map<DeclaredEffect, ExecutableElement> inheritedTargets) {
    Wiring wiring = wirings.of(declared);
    DeclaredHost host =
        declared.form() == HostForm.SUBCLASS && wiring.model() == ComponentModel.NONE
            ? declared.withoutContainerMethods()
            : declared;
    List<CacheNames> names = CacheNames.of(host, fields(host.type()), system);
    List<ResolvedMethod> methods = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      methods.add(method(host, host.methods().get(i), names.get(i)));
    }
    TargetFinder targets = new TargetFinder(host, methods, system);
    List<ResolvedEffect> effects = host.effects().stream()
        .map(effect -> host.inherits(effect.element())
            ? inherited(host, effect, Optional.ofNullable(inheritedTargets.get(effect)), targets)
            : declared(host, effect, targets))
        .toList();
    List<HostSignature> forwarded =
        host.forwarded().stream().map(method -> signature(host, method)).toList();
    return new ResolvedHost(host, wiring, methods, effects, forwarded);
  }

  /** Returns the names of the fields that a subclass can access. */
  private Set<String> fields(TypeElement type) {
    return ElementFilter.fieldsIn(system.elements().getAllMembers(type)).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.PRIVATE))
        .map(field -> field.getSimpleName().toString())
        .collect(Collectors.toSet());
  }

  private ResolvedEffect declared(DeclaredHost host, DeclaredEffect effect, TargetFinder targets) {
    List<ResolvedEffect.Candidate> candidates = targets.candidates(effect);
    return new ResolvedEffect(
        effect,
        false,
        host.memberType(effect.element(), system),
        candidates,
        candidates.stream()
            .filter(candidate -> candidate.missingKey().isEmpty())
            .map(ResolvedEffect.Candidate::method)
            .findFirst());
  }

  private ResolvedEffect inherited(
      DeclaredHost host,
      DeclaredEffect effect,
      Optional<ExecutableElement> target,
      TargetFinder targets) {
    return new ResolvedEffect(
        effect,
        true,
        host.memberType(effect.element(), system),
        List.of(),
        target.flatMap(targets::overriding));
  }

  private HostSignature signature(DeclaredHost host, ExecutableElement method) {
    ExecutableType type = host.memberType(method, system);
    boolean mayServeSeveral =
        host.form() == HostForm.DELEGATE && !method.getModifiers().contains(Modifier.STATIC);
    return new HostSignature(
        method,
        type,
        mayServeSeveral ? interfaces.thrown(method, host.type()) : type.getThrownTypes(),
        RepeatedAnnotations.of(method, new FrameworkAnnotations(host.visibility(system), omitted)));
  }

  private ResolvedMethod method(DeclaredHost host, DeclaredMethod method, CacheNames names) {
    HostSignature signature = signature(host, method.element());
    ExecutableType type = signature.type();
    List<? extends TypeParameterElement> variables = entryVariables(host, method);
    StoredTypeFinder stored = new StoredTypeFinder(system, variables);
    TypeMirror result = resultType(method, type);
    StoredType storedResult = stored.of(result);
    List<ResolvedParameter> parameters = parameters(method, type, stored);
    ConditionFinder conditions = new ConditionFinder(host, system);
    return new ResolvedMethod(
        method,
        host.type(),
        names,
        signature,
        new ResolvedResult(result, storedResult, FutureTypes.isShareable(type.getReturnType())),
        parameters,
        variables,
        method.settings(),
        new ResolvedConditions(
            conditions.find(method, NamedCondition.CONDITION, type.getParameterTypes()),
            conditions.find(method, NamedCondition.UNLESS, List.of(result))),
        method.isShared()
            ? Optional.of(sharing(host, method, parameters, storedResult))
            : Optional.empty());
  }

  private Sharing sharing(
      DeclaredHost host,
      DeclaredMethod method,
      List<ResolvedParameter> parameters,
      StoredType result) {
    List<SharingFinder.KeyPart> keys = parameters.stream()
        .filter(ResolvedParameter::isKey)
        .map(key -> new SharingFinder.KeyPart(
            key.name(), key.stored().sized(), key.kind() == KeyKind.IDENTITY))
        .toList();
    return new SharingFinder(system, new Visibility(host.type(), system))
        .find(keys, result.sized(), method.codecs());
  }

  /**
   * Returns the type variables that a method's entries declare: none for a static method, and none
   * if a type variable of the method hides one of the host's, since the bounds of the others may
   * mention that.
   */
  private static List<? extends TypeParameterElement> entryVariables(
      DeclaredHost host, DeclaredMethod method) {
    List<? extends TypeParameterElement> variables = host.type().getTypeParameters();
    return method.is(Modifier.STATIC)
            || variables.stream()
                .anyMatch(variable -> DeclaredMethod.hides(method.element(), variable))
        ? List.of()
        : variables;
  }

  /**
   * Returns the type of the cached results: of the map's values for a batch, of a future's value,
   * or the return type itself.
   */
  private TypeMirror resultType(DeclaredMethod method, ExecutableType type) {
    TypeMirror returned = type.getReturnType();
    List<? extends VariableElement> parameters = method.element().getParameters();
    return BatchTypes.markedBy(method).stream()
        .map(batch -> type.getParameterTypes().get(parameters.indexOf(batch)))
        .flatMap(collection -> BatchTypes.elementOf(collection).stream())
        .flatMap(element -> BatchTypes.valueOf(returned, element, system.types()).stream())
        .findFirst()
        .orElseGet(() -> FutureTypes.valueOf(returned, system));
  }

  private List<ResolvedParameter> parameters(
      DeclaredMethod method, ExecutableType type, StoredTypeFinder stored) {
    List<VariableElement> keys = method.keys();
    List<? extends VariableElement> elements = method.element().getParameters();
    List<ResolvedParameter> parameters = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      VariableElement element = elements.get(i);
      parameters.add(
          parameter(element, type.getParameterTypes().get(i), keys.contains(element), stored));
    }
    return parameters;
  }

  private ResolvedParameter parameter(
      VariableElement element, TypeMirror type, boolean isKey, StoredTypeFinder stored) {
    boolean isBatch = BatchTypes.isMarked(element);
    TypeMirror keyType = isBatch ? BatchTypes.elementOf(type).orElse(type) : type;
    KeyKind kind = new KeyClassifier(system).kindOf(keyType);
    StoredType copied = stored.ofCopied(keyType);
    boolean cannotBeCopied = kind.isCopied() && !copied.name().equals(TypeName.get(keyType));
    // A primitive has no identity: for a hash code, it would be boxed in a new object each time.
    boolean isIdentity = !keyType.getKind().isPrimitive()
        && DeclaredMethod.keyOf(element).filter(key -> key.flag("identity")).isPresent();
    return new ResolvedParameter(
        element,
        type,
        keyType,
        isIdentity ? stored.of(keyType) : copied,
        isIdentity ? KeyKind.IDENTITY : kind,
        isKey,
        isBatch,
        isKey ? cannotBeCopied : kind.isMutable());
  }
}
