package io.cachedresult.access;

import io.cachedresult.CacheEnvironment;
import org.jspecify.annotations.Nullable;

/** Gives the engine its {@link ApiAccess}. */
public final class Access {

  /** Set once, by the static initializer of {@link CacheEnvironment}. */
  private static volatile @Nullable ApiAccess api;

  private Access() {}

  /** Returns the access of the engine to the API. */
  public static ApiAccess toApi() {
    ApiAccess current = api;
    if (current == null) {
      // Initializes the class, which then calls setApi().
      CacheEnvironment.shared();
      return toApi();
    }
    return current;
  }

  /** Sets the access of the engine to the API. */
  public static void setApi(ApiAccess access) {
    api = access;
  }
}
