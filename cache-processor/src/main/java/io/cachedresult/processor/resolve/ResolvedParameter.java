package io.cachedresult.processor.resolve;

import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a cached method, with the facts that follow from its type and its annotation.
 *
 * @param type the type of the parameter as the host inherits the method
 * @param keyType the type of a value, or of an element if each element is a separate key
 * @param isKey whether the parameter is part of the key; otherwise, it is only passed to the method
 * @param isBatch whether each element is a separate key
 * @param mayChange whether the caller could modify the value after the call and the cache cannot
 *     copy it
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
