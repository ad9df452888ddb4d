package io.cachedresult.processor.plan;

import com.palantir.javapoet.ClassName;
import io.cachedresult.processor.size.SizeMethod;
import java.util.List;
import java.util.Optional;

/**
 * The plan of a generated class whose host broke no rule: its source can always be written.
 *
 * @param injection the annotation that tells a container to call the only constructor of the source
 *     class, or rather its counterpart without an environment
 * @param forwarded the methods that the generated class repeats in addition to the cached ones
 * @param sizeMethods the methods that estimate the sizes of parts of results and keys
 */
public record CachePlan(
    GeneratedClass type,
    SourceContext context,
    List<PlannedConstructor> constructors,
    Optional<ClassName> injection,
    List<CachedMethod> methods,
    List<ForwardedMethod> forwarded,
    List<SizeMethod> sizeMethods) {

  public CachePlan {
    constructors = List.copyOf(constructors);
    methods = List.copyOf(methods);
    forwarded = List.copyOf(forwarded);
    sizeMethods = List.copyOf(sizeMethods);
  }

  /** Returns the static cached methods. */
  public List<CachedMethod> staticMethods() {
    return methods.stream().filter(method -> method.signature().isStatic()).toList();
  }

  /** Returns the cached methods that are not static. */
  public List<CachedMethod> instanceMethods() {
    return methods.stream().filter(method -> !method.signature().isStatic()).toList();
  }
}
