package io.cachedresult.processor.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.codec.EntryShape;
import io.cachedresult.processor.read.DeclaredSettings;
import io.cachedresult.processor.resolve.CacheNames;
import io.cachedresult.processor.size.EntrySize;
import java.util.List;
import java.util.Optional;

/**
 * A cached method that broke no rule.
 *
 * @param settings the attributes that the specification of its cache sets
 * @param batch the parameter whose elements have separate results, in the returned map
 */
public record CachedMethod(
    CacheNames names,
    Signature signature,
    List<CachedParameter> parameters,
    Result result,
    EntryPlan entry,
    DeclaredSettings settings,
    Conditions conditions,
    Optional<BatchParameter> batch) {

  public CachedMethod {
    parameters = List.copyOf(parameters);
  }

  /**
   * The result in the form in which it is cached.
   *
   * @param type the type that the method returns, that its future completes with, or that its map
   *     holds
   * @param storedType the type of the entry's field, which mentions no type variables of the method
   * @param isAsync whether the method returns a future
   */
  public record Result(TypeName type, TypeName storedType, boolean isAsync) {

    /** Returns whether a stored result must be cast, which the compiler cannot check. */
    public boolean needsCast() {
      return !type.equals(storedType);
    }
  }

  /**
   * The class of the entries.
   *
   * @param typeVariables the type variables of the source class that it declares
   * @param size how entries are measured; empty if the user has set a weigher
   * @param shape how entries are encoded; empty if they are not shared
   */
  public record EntryPlan(
      List<TypeVariableName> typeVariables, Optional<EntrySize> size, Optional<EntryShape> shape) {

    public EntryPlan {
      typeVariables = List.copyOf(typeVariables);
    }
  }

  /**
   * The user's conditions.
   *
   * @param condition takes the arguments, and decides whether the call uses the cache
   * @param unless takes the result, and decides whether to exclude it from the cache
   */
  public record Conditions(Optional<ConditionMethod> condition, Optional<ConditionMethod> unless) {}

  /** Returns the method's name. */
  public String name() {
    return signature.name();
  }

  /** Returns whether several processes share the results. */
  public boolean isShared() {
    return entry.shape().isPresent();
  }

  /** Returns the type that the method returns. */
  public TypeName returnType() {
    return signature.returnType();
  }

  /** Returns the parameters that form the key. */
  public List<CachedParameter> keys() {
    return parameters.stream().filter(CachedParameter::isKey).toList();
  }

  /**
   * Returns whether an entry has all arguments as the caller passed them, so that it suffices to run
   * the method.
   */
  public boolean isRunByEntry() {
    return signature.typeVariables().isEmpty()
        && parameters.stream().allMatch(CachedParameter::isStoredUnchanged);
  }

  /** Returns the condition that takes a result. */
  public Optional<ConditionMethod> unless() {
    return conditions.unless();
  }

  /** Returns whether the method returns a future. */
  public boolean isAsync() {
    return result.isAsync();
  }

  /** Returns whether {@code null} may be cached. */
  public boolean cachesNull() {
    return !has(CacheAttribute.CACHE_NULL) || result.type().isPrimitive();
  }

  /** Returns whether the user set the attribute. */
  public boolean has(CacheAttribute attribute) {
    return settings.has(attribute);
  }

  /**
   * Returns whether an operation that takes the key can have varargs: they must belong to the key,
   * and callers must be able to create their array without an unchecked warning.
   */
  public boolean hasVariableKey() {
    return signature.isVarargs()
        && parameters.get(parameters.size() - 1).isKey()
        && parameters.get(parameters.size() - 1).type() instanceof ArrayTypeName array
        && (array.componentType().isPrimitive() || array.componentType() instanceof ClassName);
  }
}
