package io.cachedresult.processor;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a cached method.
 *
 * @param type as the method declares it
 * @param storedType as the entry keeps it: without type variables of the method, collections by
 *     their interface
 */
record KeyParameter(String name, TypeName type, TypeName storedType, KeyKind kind) {

  /** Whether the method can be called with a copy of what is stored, or needs none. */
  boolean canBeCopied() {
    return !kind.isCopied() || type.equals(storedType);
  }
}
