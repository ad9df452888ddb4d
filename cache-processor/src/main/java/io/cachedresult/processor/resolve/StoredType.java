package io.cachedresult.processor.resolve;

import com.palantir.javapoet.TypeName;
import javax.lang.model.type.TypeMirror;

/**
 * The type of an entry's field.
 *
 * @param name without type variables of the method, collections as their interface
 * @param sized what the field reveals about its values, to estimate their size
 */
public record StoredType(TypeName name, TypeMirror sized) {}
