package io.cachedresult.processor.plan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachedresult.Eviction;
import io.cachedresult.processor.read.BatchParameter;
import io.cachedresult.processor.read.CacheNames;
import io.cachedresult.processor.read.ConditionFinder;
import io.cachedresult.processor.read.DeclaredEffect;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.read.DurationAttribute;
import io.cachedresult.processor.read.InterfaceMethods;
import io.cachedresult.processor.read.ResultTypes;
import io.cachedresult.processor.read.StoredTypes;
import io.cachedresult.processor.read.TargetFinder;
import io.cachedresult.processor.size.SizePlanner;
import io.cachedresult.processor.types.FutureTypes;
import io.cachedresult.processor.types.JSpecify;
import io.cachedresult.processor.types.TypeSearch;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Turns a class that broke no rule into a plan. */
public final class Planner {

  /** What generated code names of {@code java.lang} by itself. */
  private static final List<Class<?>> WRITTEN = List.of(
      Override.class,
      SuppressWarnings.class,
      Throwable.class,
      Object.class,
      String.class,
      Boolean.class,
      Byte.class,
      Character.class,
      Short.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class);

  private final Elements elements;
  private final Types types;
  private final ConditionFinder predicates;

  public Planner(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    types = environment.getTypeUtils();
    predicates = new ConditionFinder(elements, types);
  }

  public Planned plan(DeclaredHost host) {
    TypeElement type = host.type();
    ClassName source = ClassName.get(type);
    ClassName generated =
        ClassName.get(source.packageName(), "Cached" + String.join("_", source.simpleNames()));
    List<CacheNames> names = CacheNames.of(host);
    SignatureWarnings warnings = new SignatureWarnings(elements);
    SizePlanner estimates = new SizePlanner(host, generated, names, warnings, elements, types);
    List<CachedMethod> methods = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      methods.add(method(host, host.methods().get(i), names.get(i), estimates));
    }
    CachePlan plan = new CachePlan(
        source,
        generated,
        host.form(),
        host.nesting().stream().allMatch(at -> at.getModifiers().contains(Modifier.PUBLIC)),
        host.form() != CachePlan.Form.UTILITY
            && types.isSubtype(
                type.asType(),
                elements.getTypeElement(Serializable.class.getName()).asType()),
        elements.getTypeElement(elements.getModuleOf(type), Generated.class.getName()) != null,
        hidden(source.packageName(), host),
        nullness(host),
        warnings.of(host),
        typeVariables(type.getTypeParameters()),
        host.constructors().stream()
            .filter(constructor -> !TypeSearch.findsPrivate(constructor))
            .map(Planner::constructor)
            .toList(),
        methods,
        host.forwarded().stream()
            .map(method -> forwarded(host, method, methods))
            .toList(),
        estimates.methods());
    return new Planned(plan, estimates.notes());
  }

  private Set<String> hidden(String packageName, DeclaredHost host) {
    Stream<String> byClasses = WRITTEN.stream()
        .map(Class::getSimpleName)
        .filter(
            name -> elements.getTypeElement(packageName.isEmpty() ? name : packageName + "." + name)
                != null);
    Stream<VariableElement> parameters =
        host.repeated().stream().flatMap(method -> method.getParameters().stream());
    Stream<VariableElement> fields =
        ElementFilter.fieldsIn(elements.getAllMembers(host.type())).stream();
    Stream<String> byVariables = Stream.concat(parameters, fields)
        .map(variable -> variable.getSimpleName().toString());
    return Stream.concat(byClasses, byVariables).collect(Collectors.toSet());
  }

  private CachePlan.Nullness nullness(DeclaredHost host) {
    TypeElement nullable = elements.getTypeElement(
        elements.getModuleOf(host.type()), JSpecify.NULLABLE.canonicalName());
    if (nullable == null) {
      return CachePlan.Nullness.UNKNOWN;
    }
    Stream<Element> around =
        Stream.of(elements.getPackageOf(host.type()), elements.getModuleOf(host.type()));
    return Stream.concat(host.nesting().stream(), around).anyMatch(JSpecify::isNullMarked)
        ? CachePlan.Nullness.MARKED
        : CachePlan.Nullness.ANNOTATED;
  }

  private static CachePlan.Constructor constructor(ExecutableElement constructor) {
    return new CachePlan.Constructor(
        annotations(constructor),
        Signature.repeated(constructor.getModifiers()),
        typeVariables(constructor.getTypeParameters()),
        constructor.getParameters().stream().map(Planner::parameter).toList(),
        constructor.isVarArgs(),
        Signature.typeNames(constructor.getThrownTypes()));
  }

  private static ParameterSpec parameter(VariableElement parameter) {
    return ParameterSpec.builder(
            TypeName.get(parameter.asType()), parameter.getSimpleName().toString())
        .addAnnotations(annotations(parameter))
        .build();
  }

  private static List<AnnotationSpec> annotations(Element element) {
    return element.getAnnotationMirrors().stream().map(AnnotationSpec::get).toList();
  }

  private CachedMethod method(
      DeclaredHost host, DeclaredMethod method, CacheNames names, SizePlanner estimates) {
    ExecutableElement element = method.element();
    TypeMirror result = ResultTypes.of(host, method, elements, types);
    StoredTypes stored = new StoredTypes(elements, types, host.entryVariables(method));
    List<CachedParameter> parameters = new ArrayList<>();
    for (VariableElement parameter : element.getParameters()) {
      parameters.add(parameter(host, method, parameter, stored));
    }
    return new CachedMethod(
        names,
        signature(host, element),
        parameters,
        FutureTypes.isShareable(element.getReturnType()),
        TypeName.get(result),
        stored.of(result),
        typeVariables(host.entryVariables(method)),
        limits(method),
        estimates.of(method, stored),
        predicates.condition(host, method).map(ConditionMethod::of),
        predicates.unless(host, method).map(ConditionMethod::of),
        each(host, method));
  }

  private Signature signature(DeclaredHost host, ExecutableElement method) {
    ExecutableType type = host.seen(method, types);
    boolean mayStandForOthers =
        host.form() == CachePlan.Form.DELEGATE && !method.getModifiers().contains(Modifier.STATIC);
    return Signature.of(
        method,
        type,
        mayStandForOthers
            ? new InterfaceMethods(types).thrown(method, host.type())
            : type.getThrownTypes());
  }

  private CachedParameter parameter(
      DeclaredHost host, DeclaredMethod method, VariableElement parameter, StoredTypes stored) {
    String name = parameter.getSimpleName().toString();
    TypeMirror type =
        BatchParameter.keyType(parameter, host.seen(method.element(), parameter, types));
    boolean isIdentity =
        DeclaredMethod.keyOf(parameter).filter(key -> key.flag("identity")).isPresent();
    // A primitive is no object that could be the same: boxed for a hash, it would be a new one.
    return isIdentity && !type.getKind().isPrimitive()
        ? stored.identity(name, type)
        : stored.parameter(name, type, method.keys().contains(parameter));
  }

  private Optional<BatchParameter> each(DeclaredHost host, DeclaredMethod method) {
    return BatchParameter.markedBy(method).stream().findFirst().map(marked -> {
      TypeMirror type = host.seen(method.element(), marked, types);
      return new BatchParameter(
          marked.getSimpleName().toString(),
          TypeName.get(BatchParameter.keyType(marked, type)),
          BatchParameter.isSet(type));
    });
  }

  private ForwardedMethod forwarded(
      DeclaredHost host, ExecutableElement element, List<CachedMethod> methods) {
    TargetFinder targets = new TargetFinder(host, elements, types);
    List<ForwardedMethod.Effect> effects = new ArrayList<>();
    for (DeclaredEffect effect : host.effects()) {
      if (effect.element().equals(element)) {
        targets
            .only(effect)
            .map(target -> effect(effect, methods.get(host.methods().indexOf(target))))
            .ifPresent(effects::add);
      }
    }
    return new ForwardedMethod(
        signature(host, element), FutureTypes.isShareable(element.getReturnType()), effects);
  }

  private static ForwardedMethod.Effect effect(DeclaredEffect effect, CachedMethod target) {
    return new ForwardedMethod.Effect(
        target,
        effect.kind(),
        effect.isBeforeInvocation(),
        target.keys().stream().map(CachedParameter::name).toList(),
        !effect.element().getReturnType().getKind().isPrimitive()
            && (!target.keepsNull() || target.result().isPrimitive()));
  }

  private static CachedMethod.Limits limits(DeclaredMethod method) {
    Map<DurationAttribute, String> durations = new EnumMap<>(DurationAttribute.class);
    for (DurationAttribute duration : DurationAttribute.values()) {
      method.text(duration.attribute).ifPresent(written -> durations.put(duration, written));
    }
    // Without parameters there is one result, and a cache of one is a single cell.
    Optional<Integer> size =
        method.element().getParameters().isEmpty() ? Optional.of(1) : method.number("maximumSize");
    return new CachedMethod.Limits(
        size,
        method.text("maximumMemory"),
        method.constant("eviction").map(Eviction::valueOf),
        method.weigher().map(TypeName::get),
        durations,
        method.share("jitter"),
        method.flag("cacheNull", true),
        Signature.typeNames(method.types("cacheFailures")));
  }

  private static List<TypeVariableName> typeVariables(
      List<? extends TypeParameterElement> variables) {
    return variables.stream().map(TypeVariableName::get).toList();
  }
}
