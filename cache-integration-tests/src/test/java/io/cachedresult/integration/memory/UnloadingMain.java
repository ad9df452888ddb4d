package io.cachedresult.integration.memory;

import io.cachedresult.CacheRegistry;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.TimeUnit;

/**
 * Runs an application as a container does: with a class loader of its own, which is also that of the
 * thread. Prints whether the class loader is collected after the application has stopped.
 */
final class UnloadingMain {

  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(20);

  private UnloadingMain() {}

  /** Runs the method of the application that the first argument names. */
  public static void main(String[] arguments) throws Exception {
    WeakReference<ClassLoader> loader = run(arguments[0]);
    long begun = System.nanoTime();
    while (loader.get() != null && System.nanoTime() - begun < LONGEST_WAIT) {
      System.gc();
    }
    System.out.println(loader.get() == null ? "collected" : "leaked");
  }

  private static WeakReference<ClassLoader> run(String method) throws Exception {
    URL[] classes = {rootOf(CacheRegistry.class), rootOf(Warehouse.class)};
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      loader
          .loadClass(Warehouse.class.getName())
          .getMethod("call", String.class)
          .invoke(null, method);
      return new WeakReference<>(loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL rootOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
