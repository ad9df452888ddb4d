package io.cachedresult.processor.resolve;

import io.cachedresult.processor.read.DeclaredEffect;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ExecutableType;

/**
 * A method that changes the results of another, with the methods that it may be about.
 *
 * @param type as the host inherits the method
 * @param candidates the cached methods of the name that the annotation gives
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
