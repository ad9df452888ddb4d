package io.cachedresult.processor.resolve;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conditions that a cached method names.
 *
 * @param condition takes the arguments, and decides whether the call uses the cache
 * @param unless takes the result, and decides whether it is not cached
 */
public record ResolvedConditions(
    Optional<NamedCondition> condition, Optional<NamedCondition> unless) {

  /** Returns those that the user wrote. */
  public Stream<NamedCondition> stream() {
    return Stream.concat(condition.stream(), unless.stream());
  }
}
