package io.cachedresult.processor.resolve;

import com.palantir.javapoet.TypeName;
import javax.lang.model.type.TypeMirror;

/**
 * The result of a cached method, as it is cached.
 *
 * @param type the type that the method returns, that its future completes with, or that its map holds
 * @param storedType the type of the entry's field: without type variables of the method
 * @param sizedType what the field reveals about its values
 * @param isAsync whether the method returns a future
 */
public record ResolvedResult(
    TypeMirror type, TypeName storedType, TypeMirror sizedType, boolean isAsync) {}
