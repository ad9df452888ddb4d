package io.cachedresult.engine;

import org.jspecify.annotations.Nullable;

/**
 * A call of a generated handle's own {@code refresh}. It is no member of {@link TypedCache}, since
 * in generated code an inherited member type would hide a class of the same name in the user's
 * package.
 */
@FunctionalInterface
public interface RefreshCall {

  /** Computes and stores; returns what {@code refresh} returns, and throws what it throws. */
  @Nullable
  Object run() throws Throwable;
}
