package io.cachedresult;

import java.util.List;

/** An application that {@link RedeploymentTest} loads with a class loader of its own. */
public final class RedeployedApp {

  /** Keeps a cache alive for as long as the class. */
  private static LruCache<String, Object> held;

  private RedeployedApp() {}

  /** Uses a cache that sizes values of JDK classes, and drops it. */
  public static void use() {
    cache().get("a", key -> List.of("b", 1L));
  }

  /** Uses a cache, keeps it in a static field, and stops as a container expects. */
  public static void useStaticCacheAndClose() {
    held = cache();
    held.get("a", key -> List.of("b", 1L));
    CacheRegistry.shared().close();
  }

  /** Creates another cache after the registry was closed. */
  public static void useStaticCacheAfterClosing() {
    CacheRegistry.shared().close();
    held = cache();
    held.get("a", key -> "b");
  }

  private static LruCache<String, Object> cache() {
    return LruCache.<String, Object>builder().build();
  }
}
