package io.cachedresult.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * A method that broke no rule.
 *
 * @param result what is cached: the type that the method returns, or that its future completes with
 * @param storedResult the same, as the entry keeps it: without type variables of the method
 * @param visibility {@code public}, {@code protected} or nothing
 */
record CachedMethod(
    CacheNames names,
    String name,
    Set<Modifier> visibility,
    List<TypeVariableName> typeVariables,
    List<KeyParameter> parameters,
    boolean isVarargs,
    boolean isAsync,
    TypeName returnType,
    TypeName result,
    TypeName storedResult,
    List<TypeName> thrown,
    Limits limits) {

  CachedMethod {
    visibility = Set.copyOf(visibility);
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  /** Whether a stored result must be cast to what the method promises, which the compiler trusts. */
  boolean needsCast() {
    return !result.equals(storedResult);
  }

  /** Whether an array for the variable arguments can be made without an unchecked warning. */
  boolean canCreateVarargs() {
    TypeName last = parameters.get(parameters.size() - 1).type();
    return last instanceof ArrayTypeName array
        && (array.componentType().isPrimitive() || array.componentType() instanceof ClassName);
  }

  /** Whether the annotation has a value for that duration. */
  boolean has(DurationAttribute attribute) {
    return limits.durations().containsKey(attribute);
  }

  /**
   * What the annotation says.
   *
   * @param durations as they are written there, and only those
   */
  record Limits(
      Optional<Integer> maximumSize,
      Map<DurationAttribute, String> durations,
      Optional<Double> jitter,
      boolean cacheNull,
      List<TypeName> failures) {

    Limits {
      durations = Collections.unmodifiableMap(new TreeMap<>(durations));
      failures = List.copyOf(failures);
    }
  }
}
