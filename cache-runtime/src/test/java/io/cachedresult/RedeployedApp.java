package io.cachedresult;

import java.util.List;
import java.util.concurrent.BlockingQueue;

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

  /** Uses a cache while something is recorded, and drops it after its figures are recorded. */
  public static void useUntil(BlockingQueue<?> recorded) throws InterruptedException {
    LruCache<String, Object> cache = LruCache.<String, Object>builder()
        .cacheName("redeployed")
        .maximumSize(1)
        .build();
    cache.put("a", 1);
    cache.put("b", 2);
    recorded.take();
    cache.put("c", 3);
    recorded.take();
  }

  private static LruCache<String, Object> cache() {
    return LruCache.<String, Object>builder().build();
  }
}
