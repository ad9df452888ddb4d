package io.cachedresult.processor.plan;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.cachedresult.processor.read.DeclaredEffect;
import java.util.List;

/**
 * A method that always runs, and its effects on the results of cached methods.
 *
 * @param qualifiedName the method in messages: {@code shop.Catalog.rename(java.lang.String)}
 * @param isAsync whether the method returns a future: then it has run when that completes
 */
public record ForwardedMethod(
    String qualifiedName, Signature signature, boolean isAsync, List<Effect> effects) {

  public ForwardedMethod {
    effects = List.copyOf(effects);
  }

  /** Returns whether the results, or those of the futures, have the type. */
  public boolean results(TypeName type) {
    TypeName returned = signature.returnType();
    return isAsync
        ? returned instanceof ParameterizedTypeName future
            && bound(future.typeArguments().get(0)).equals(type)
        : returned.equals(type);
  }

  private static TypeName bound(TypeName argument) {
    return argument instanceof WildcardTypeName wildcard
        ? wildcard.upperBounds().get(0)
        : argument;
  }

  /**
   * A change to the results of a cached method.
   *
   * @param key the names of the parameters that form its key, in order
   * @param mustRefuseNull whether the result may be null but null is not cached
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
