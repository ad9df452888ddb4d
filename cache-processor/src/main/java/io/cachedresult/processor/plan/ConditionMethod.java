package io.cachedresult.processor.plan;

import io.cachedresult.processor.resolve.NamedCondition;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A user's method that decides whether a call uses the cache, or whether a result is cached. */
public record ConditionMethod(String name, boolean isStatic) {

  static Optional<ConditionMethod> of(Optional<NamedCondition> condition) {
    return condition
        .flatMap(NamedCondition::method)
        .map(method -> new ConditionMethod(
            method.getSimpleName().toString(), method.getModifiers().contains(Modifier.STATIC)));
  }
}
