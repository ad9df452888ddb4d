package io.cachedresult.engine;

import org.jspecify.annotations.Nullable;

/**
 * A call of the {@code refresh} method of a generated handle. This type is not nested in {@link
 * TypedCache}: in generated code, an inherited member type would hide a class of the same name in
 * the user's package.
 */
@FunctionalInterface
public interface RefreshCall {

  /**
   * Recomputes and stores the result. Returns the result or future that {@code refresh} returns,
   * and throws the exceptions that it throws.
   */
  @Nullable
  Object run() throws Throwable;
}
