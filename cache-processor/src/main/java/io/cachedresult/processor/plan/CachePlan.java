package io.cachedresult.processor.plan;

import io.cachedresult.processor.size.SizeMethod;
import io.cachedresult.processor.wiring.Wiring;
import java.util.List;

/**
 * The plan of a generated class whose host broke no rule: its source can always be written.
 *
 * @param wiring how containers find the generated class
 * @param forwarded the methods that the generated class repeats in addition to the cached ones
 * @param sizeMethods the methods that estimate the sizes of parts of results and keys
 */
public record CachePlan(
    GeneratedClass type,
    SourceContext context,
    List<PlannedConstructor> constructors,
    Wiring wiring,
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
