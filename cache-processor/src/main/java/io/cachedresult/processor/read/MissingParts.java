package io.cachedresult.processor.read;

import java.util.HashSet;
import java.util.Set;

/**
 * The parts that a host refers to and that do not exist yet: another processor may generate them.
 *
 * @param required qualified names of missing types whose members matter, such as superclasses
 * @param mentioned qualified names of missing types that signatures mention
 * @param lacksValue whether an annotation has a type, a class or a constant that is missing
 */
public record MissingParts(Set<String> required, Set<String> mentioned, boolean lacksValue) {

  /** Nothing is missing. */
  public static final MissingParts NONE = new MissingParts(Set.of(), Set.of(), false);

  public MissingParts {
    required = Set.copyOf(required);
    mentioned = Set.copyOf(mentioned);
  }

  /** Returns the names of all missing types. */
  public Set<String> names() {
    Set<String> names = new HashSet<>(required);
    names.addAll(mentioned);
    return names;
  }

  /** Returns whether nothing is missing. */
  public boolean isEmpty() {
    return required.isEmpty() && mentioned.isEmpty() && !lacksValue;
  }
}
