package io.cachedresult.processor.plan;

import io.cachedresult.processor.read.DeclaredEffect;
import java.util.List;

/**
 * A method that always runs, and what is done to the results of others before and after it.
 *
 * @param isAsync whether it has run only when the future that it returns has completed
 */
public record ForwardedMethod(Signature signature, boolean isAsync, List<Effect> effects) {

  public ForwardedMethod {
    effects = List.copyOf(effects);
  }

  /**
   * What is done to the results of a cached method.
   *
   * @param key the parameters that stand for its key, in its order
   * @param mustRefuseNull whether a result that is to be stored may be null, and must not be
   */
  public record Effect(
      CachedMethod target,
      DeclaredEffect.Kind kind,
      boolean isBeforeInvocation,
      List<String> key,
      boolean mustRefuseNull) {

    public Effect {
      key = List.copyOf(key);
    }
  }
}
