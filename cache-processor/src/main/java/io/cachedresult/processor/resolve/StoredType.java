package io.cachedresult.processor.resolve;

import com.palantir.javapoet.TypeName;
import javax.lang.model.type.TypeMirror;

/**
 * The type of an entry's field.
 *
 * @param name the name, without type variables of the method; for a collection, its interface
 * @param sized the known type of the values, for estimates of their size
 */
public record StoredType(TypeName name, TypeMirror sized) {}
