package io.cachedresult.processor.resolve;

import javax.lang.model.type.TypeMirror;

/**
 * The result of a cached method in the form in which it is cached.
 *
 * @param type the type that the method returns, that its future completes with, or that its map
 *     holds
 * @param isAsync whether the method returns a future
 */
public record ResolvedResult(TypeMirror type, StoredType stored, boolean isAsync) {}
