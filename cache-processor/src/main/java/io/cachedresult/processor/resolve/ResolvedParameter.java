package io.cachedresult.processor.resolve;

import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a cached method, with what follows from its type and its annotation.
 *
 * @param type as the host inherits the method
 * @param keyType the type of one value: of an element, if each element is a key of its own
 * @param isKey whether it is a part of the key, or only passed to the method
 * @param isBatch whether each element is a key of its own
 * @param mayChange whether the caller could change the value after the call, and the cache cannot copy it
 */
public record ResolvedParameter(
    VariableElement element,
    TypeMirror type,
    TypeMirror keyType,
    StoredType stored,
    KeyKind kind,
    boolean isKey,
    boolean isBatch,
    boolean mayChange) {

  /** Returns the parameter's name. */
  public String name() {
    return element.getSimpleName().toString();
  }
}
