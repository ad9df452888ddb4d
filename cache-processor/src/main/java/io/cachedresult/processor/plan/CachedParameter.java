package io.cachedresult.processor.plan;

import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.resolve.KeyKind;
import io.cachedresult.processor.resolve.ResolvedParameter;

/**
 * A parameter of a cached method.
 *
 * @param type the type of a value, or of an element if each element is a separate key
 * @param storedType the type of the entry's field
 * @param isKey whether the parameter is part of the key; otherwise, it is only passed to the method
 */
public record CachedParameter(
    String name, TypeName type, TypeName storedType, KeyKind kind, boolean isKey) {

  static CachedParameter of(ResolvedParameter parameter) {
    return new CachedParameter(
        parameter.name(),
        TypeName.get(parameter.keyType()),
        parameter.stored().name(),
        parameter.kind(),
        parameter.isKey());
  }

  /** Returns whether the entry holds the argument itself, with its declared type. */
  boolean isStoredUnchanged() {
    return isKey && !kind.isCopied() && type.equals(storedType);
  }
}
