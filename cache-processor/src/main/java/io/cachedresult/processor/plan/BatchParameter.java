package io.cachedresult.processor.plan;

import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.resolve.KeyKind;
import io.cachedresult.processor.resolve.ResolvedMethod;
import io.cachedresult.processor.resolve.ResolvedParameter;
import io.cachedresult.processor.types.SourceNames;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;

/**
 * The collection parameter of a batch method, each of whose elements is a separate key.
 *
 * @param parameter the name of the parameter
 * @param element the type of the elements
 * @param isByIdentity whether equal elements have separate results
 * @param isSet whether it is a {@code Set}, as opposed to a {@code Collection} or {@code List}
 */
public record BatchParameter(
    String parameter, TypeName element, boolean isByIdentity, boolean isSet) {

  static Optional<BatchParameter> of(ResolvedMethod method) {
    return method.parameters().stream()
        .filter(ResolvedParameter::isBatch)
        .findFirst()
        .map(batch -> new BatchParameter(
            batch.name(),
            TypeName.get(batch.keyType()),
            batch.kind() == KeyKind.IDENTITY,
            SourceNames.qualified((DeclaredType) batch.type()).equals(Set.class.getName())));
  }
}
