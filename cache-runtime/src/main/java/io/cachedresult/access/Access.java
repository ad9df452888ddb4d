package io.cachedresult.access;

import io.cachedresult.CacheEnvironment;
import org.jspecify.annotations.Nullable;

/** The door from the engine to the API: hands out {@link ApiAccess}. */
public final class Access {

  /** Written once, by the static initializer of {@link CacheEnvironment}. */
  private static volatile @Nullable ApiAccess api;

  private Access() {}

  /** Returns what the engine may do with objects of the API. */
  public static ApiAccess toApi() {
    ApiAccess opened = api;
    if (opened == null) {
      // Initializes the class, unless this happens meanwhile.
      CacheEnvironment.shared();
      return toApi();
    }
    return opened;
  }

  /** Opens the door. */
  public static void openApi(ApiAccess access) {
    api = access;
  }
}
