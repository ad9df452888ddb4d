package io.cachedresult.processor.resolve;

import io.cachedresult.processor.read.DeclaredEffect;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ExecutableType;

/**
 * A method that changes the results of a cached method, with the candidates for that method.
 *
 * @param type the type of the method as the host inherits it
 * @param candidates the cached methods that have the name in the annotation
 * @param target the method that the effect changes, if the effect breaks no rule
 */
public record ResolvedEffect(
    DeclaredEffect declared,
    boolean isInherited,
    ExecutableType type,
    List<Candidate> candidates,
    Optional<ResolvedMethod> target) {

  public ResolvedEffect {
    candidates = List.copyOf(candidates);
  }

  /**
   * A cached method of the right name.
   *
   * @param missingKey the first part of its key that no parameter of the effect provides
   */
  public record Candidate(ResolvedMethod method, Optional<ResolvedParameter> missingKey) {}

  /** Returns the candidates whose keys the effect's parameters provide. */
  public List<ResolvedMethod> matching() {
    return candidates.stream()
        .filter(candidate -> candidate.missingKey().isEmpty())
        .map(Candidate::method)
        .toList();
  }
}
