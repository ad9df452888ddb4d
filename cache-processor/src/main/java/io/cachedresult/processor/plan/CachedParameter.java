package io.cachedresult.processor.plan;

import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.read.KeyKind;

/**
 * A parameter of a cached method.
 *
 * @param type as the method declares it
 * @param storedType as the entry keeps it: without type variables of the method, collections by
 *     their interface
 * @param isKey whether it is a part of the key, or only passed on to the method
 */
public record CachedParameter(
    String name, TypeName type, TypeName storedType, KeyKind kind, boolean isKey) {

  /** Whether the method can be called with a copy of it, or needs none. */
  public boolean canBeCopied() {
    return !kind.isCopied() || type.equals(storedType);
  }
}
