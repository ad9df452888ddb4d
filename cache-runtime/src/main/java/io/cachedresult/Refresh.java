package io.cachedresult;

import org.jspecify.annotations.Nullable;

/**
 * A call of a generated cache's own {@code refresh}. It is no member of {@link TypedCache}, since in
 * generated code every member's name would hide the class of that name in the user's package.
 */
@FunctionalInterface
public interface Refresh {

  /** Computes and stores; returns what {@code refresh} does, and throws what it throws. */
  @Nullable
  Object run() throws Throwable;
}
