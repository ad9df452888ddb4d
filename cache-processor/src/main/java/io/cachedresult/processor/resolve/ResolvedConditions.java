package io.cachedresult.processor.resolve;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conditions that a cached method names.
 *
 * @param condition takes the arguments, and decides whether the call uses the cache
 * @param unless takes the result, and decides whether to exclude it from the cache
 */
public record ResolvedConditions(
    Optional<NamedCondition> condition, Optional<NamedCondition> unless) {

  /** Returns the conditions that the user named. */
  public Stream<NamedCondition> stream() {
    return Stream.concat(condition.stream(), unless.stream());
  }
}
