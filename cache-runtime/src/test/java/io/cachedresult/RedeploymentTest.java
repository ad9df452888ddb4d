package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a container sees that unloads an application, and what is left of a closed registry. */
class RedeploymentTest {

  /** The time limit is the test: a class loader that leaks is never collected. */
  @ParameterizedTest
  @ValueSource(strings = {"use", "useStaticCacheAndClose", "useStaticCacheAfterClosing"})
  @Timeout(60)
  void classLoader_applicationHasStopped_isCollected(String method) throws Exception {
    WeakReference<ClassLoader> loader = run(method);
    while (loader.get() != null && !Thread.currentThread().isInterrupted()) {
      System.gc();
    }
    assertThat(loader.get()).isNull();
  }

  private static WeakReference<ClassLoader> run(String method) throws Exception {
    URL[] classes = {rootOf(CacheRegistry.class), rootOf(RedeployedApp.class)};
    try (URLClassLoader loader =
        new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
      Class<?> app = loader.loadClass(RedeployedApp.class.getName());
      assertThat(app.getClassLoader()).isSameAs(loader);
      app.getMethod(method).invoke(null);
      return new WeakReference<>(loader);
    }
  }

  private static URL rootOf(Class<?> type) throws Exception {
    String file = type.getName().replace('.', '/') + ".class";
    String url = type.getResource("/" + file).toString();
    return new URL(url.substring(0, url.length() - file.length()));
  }

  @Test
  void close_bypassesAllCachesForGood() {
    CacheEnvironment environment = TestCaches.environment(new FakeTicker(), Map.of());
    LruCache<String, Integer> before =
        LruCache.<String, Integer>builder().environment(environment).build();
    before.put("a", 1);
    List<ResultCache> added = new ArrayList<>();
    environment.registry().addListener(new RegistryListener() {
      @Override
      public void added(ResultCache cache, java.util.function.Supplier<CacheStats> stats) {
        added.add(cache);
      }

      @Override
      public void removed(String name, java.util.function.Supplier<CacheStats> stats) {}
    });
    environment.registry().close();
    LruCache<String, Integer> after =
        LruCache.<String, Integer>builder().environment(environment).build();
    after.put("a", 1);

    assertThat(before.asMap()).isEmpty();
    assertThat(after.asMap()).isEmpty();
    assertThat(after.get("a", key -> 2)).isEqualTo(2);
    assertThat(added).containsExactly(before);
    assertThatThrownBy(environment.registry()::resume)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    environment.registry().close();
  }
}
