package io.cachedresult.processor.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachedresult.Eviction;
import io.cachedresult.processor.read.BatchParameter;
import io.cachedresult.processor.read.CacheNames;
import io.cachedresult.processor.read.DurationAttribute;
import io.cachedresult.processor.size.EntrySize;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A method that broke no rule.
 *
 * @param result what is cached: the type that the method returns, or that its future completes with
 * @param storedResult the same, as the entry keeps it: without type variables of the method
 * @param entryVariables the type variables that the entries have
 * @param estimate how entries are weighed; empty if the user has given a weigher
 * @param condition what takes the arguments, and says whether the call is for the cache
 * @param unless what takes the result, and says whether it is not kept
 * @param each the parameter whose elements have results of their own, in a map that is returned
 */
public record CachedMethod(
    CacheNames names,
    Signature signature,
    List<CachedParameter> parameters,
    boolean isAsync,
    TypeName result,
    TypeName storedResult,
    List<TypeVariableName> entryVariables,
    Limits limits,
    Optional<EntrySize> estimate,
    Optional<ConditionMethod> condition,
    Optional<ConditionMethod> unless,
    Optional<BatchParameter> each) {

  public CachedMethod {
    parameters = List.copyOf(parameters);
    entryVariables = List.copyOf(entryVariables);
  }

  public String name() {
    return signature.name();
  }

  public TypeName returnType() {
    return signature.returnType();
  }

  /** The parameters that form the key. */
  public List<CachedParameter> keys() {
    return parameters.stream().filter(CachedParameter::isKey).toList();
  }

  /** Whether a stored result must be cast to what the method promises, which the compiler trusts. */
  public boolean needsCast() {
    return !result.equals(storedResult);
  }

  /** Whether {@code null} may be stored. */
  public boolean keepsNull() {
    return limits.cacheNull() || result.isPrimitive();
  }

  /**
   * Whether an operation that takes the key can take variable arguments: there are such, they belong
   * to the key, and the array for them can be made without an unchecked warning.
   */
  public boolean hasVariableKey() {
    return signature.isVarargs()
        && parameters.get(parameters.size() - 1).isKey()
        && parameters.get(parameters.size() - 1).type() instanceof ArrayTypeName array
        && (array.componentType().isPrimitive() || array.componentType() instanceof ClassName);
  }

  /** Whether the annotation has a value for that duration. */
  public boolean has(DurationAttribute attribute) {
    return limits.durations().containsKey(attribute);
  }

  /**
   * What the annotation says.
   *
   * @param maximumMemory as it is written there
   * @param weigher the class of what weighs the entries in place of the estimate
   * @param durations as they are written there, and only those
   */
  public record Limits(
      Optional<Integer> maximumSize,
      Optional<String> maximumMemory,
      Optional<Eviction> eviction,
      Optional<TypeName> weigher,
      Map<DurationAttribute, String> durations,
      Optional<Double> jitter,
      boolean cacheNull,
      List<TypeName> failures) {

    public Limits {
      durations = Collections.unmodifiableMap(new TreeMap<>(durations));
      failures = List.copyOf(failures);
    }
  }
}
