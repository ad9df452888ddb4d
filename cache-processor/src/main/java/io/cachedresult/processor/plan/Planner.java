package io.cachedresult.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.codec.Sharing;
import io.cachedresult.processor.read.DeclaredEffect;
import io.cachedresult.processor.read.DeclaredSettings;
import io.cachedresult.processor.read.HostForm;
import io.cachedresult.processor.resolve.CacheNames;
import io.cachedresult.processor.resolve.HostSignature;
import io.cachedresult.processor.resolve.ResolvedEffect;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.resolve.ResolvedResult;
import io.cachedresult.processor.size.EntrySize;
import io.cachedresult.processor.size.SizePlan;
import io.cachedresult.processor.types.DelegateTypes;
import io.cachedresult.processor.types.FutureTypes;
import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.TypeSystem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a host that broke no rule into a plan that can always be written. */
public final class Planner {

  private final TypeSystem system;

  /** Creates a planner for the elements of one round. */
  public Planner(TypeSystem system) {
    this.system = system;
  }

  /** Returns the plan of the generated class. */
  public CachePlan plan(ResolvedHost host, SizePlan sizes) {
    List<CachedMethod> methods = new ArrayList<>();
    for (int i = 0; i < host.methods().size(); i++) {
      methods.add(method(host.methods().get(i), sizes.entries().get(i)));
    }
    return new CachePlan(
        generatedClass(host),
        SourceContext.of(host, sizes.warnings(), system),
        host.declared().constructors().stream()
            .filter(constructor -> !TypeSearch.PRIVATE.isIn(constructor))
            .map(PlannedConstructor::of)
            .toList(),
        host.wiring(),
        methods,
        host.forwarded().stream()
            .map(method -> forwarded(host, method, methods))
            .toList(),
        sizes.methods());
  }

  private GeneratedClass generatedClass(ResolvedHost host) {
    ClassName source = ClassName.get(host.type());
    return new GeneratedClass(
        ClassName.get(source.packageName(), host.declared().generatedName()),
        source,
        TypeName.get(new DelegateTypes(system).of(host.type())),
        host.form(),
        host.isPublic(),
        host.form() != HostForm.UTILITY
            && system.types().isSubtype(host.type().asType(), system.type(Serializable.class)),
        TypeVariableNames.of(host.type().getTypeParameters()));
  }

  private static CachedMethod method(ResolvedMethod method, Optional<EntrySize> size) {
    ResolvedResult result = method.result();
    return new CachedMethod(
        method.names(),
        Signature.of(method.signature()),
        method.parameters().stream().map(CachedParameter::of).toList(),
        new CachedMethod.Result(
            TypeName.get(result.type()), result.stored().name(), result.isAsync()),
        new CachedMethod.EntryPlan(
            TypeVariableNames.of(method.entryVariables()),
            size,
            method.sharing().flatMap(Sharing::shape)),
        settings(method),
        new CachedMethod.Conditions(
            ConditionMethod.of(method.conditions().condition()),
            ConditionMethod.of(method.conditions().unless())),
        BatchParameter.of(method));
  }

  /**
   * Returns the settings of a method. A method without parameters has only one result, so its cache
   * gets a maximum size of one.
   */
  private static DeclaredSettings settings(ResolvedMethod method) {
    return method.parameters().isEmpty()
        ? method.settings().with(CacheAttribute.MAXIMUM_SIZE, 1)
        : method.settings();
  }

  private static ForwardedMethod forwarded(
      ResolvedHost host, HostSignature method, List<CachedMethod> methods) {
    List<ForwardedMethod.Effect> effects = new ArrayList<>();
    for (ResolvedEffect effect : host.effects()) {
      if (effect.declared().element().equals(method.element())) {
        effect
            .target()
            .map(target -> methods.get(host.methods().indexOf(target)))
            .map(target -> effect(effect.declared(), target))
            .ifPresent(effects::add);
      }
    }
    return new ForwardedMethod(
        CacheNames.defaultName(
            host.type(),
            method.element().getSimpleName().toString(),
            method.type().getParameterTypes()),
        Signature.of(method),
        FutureTypes.isShareable(method.type().getReturnType()),
        effects);
  }

  private static ForwardedMethod.Effect effect(DeclaredEffect effect, CachedMethod target) {
    return new ForwardedMethod.Effect(
        target,
        effect.kind(),
        effect.isBeforeInvocation(),
        target.keys().stream().map(CachedParameter::name).toList(),
        !effect.element().getReturnType().getKind().isPrimitive()
            && (!target.cachesNull() || target.result().type().isPrimitive()));
  }
}
