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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;
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
    assertIsCollected(run(app -> app.getMethod(method).invoke(null)));
  }

  @Test
  @Timeout(60)
  void classLoader_applicationWasRecorded_isCollected() throws Exception {
    BlockingQueue<RecordedEvent> events = new LinkedBlockingQueue<>();
    WeakReference<ClassLoader> loader;
    try (RecordingStream recording = new RecordingStream()) {
      recording.setReuse(false);
      recording.onEvent("io.cachedresult.Statistics", event -> {
        if (event.getString("cache").equals("redeployed")) {
          events.add(event);
        }
      });
      recording.startAsync();
      loader = run(app -> app.getMethod("useUntil", BlockingQueue.class).invoke(null, events));
    }
    assertIsCollected(loader);
  }

  private static void assertIsCollected(WeakReference<ClassLoader> loader) {
    while (loader.get() != null && !Thread.currentThread().isInterrupted()) {
      System.gc();
    }
    assertThat(loader.get()).isNull();
  }

  /** What to do with the class of the application. */
  private interface Use {
    void with(Class<?> app) throws Exception;
  }

  private static WeakReference<ClassLoader> run(Use use) throws Exception {
    URL[] classes = {rootOf(CacheRegistry.class), rootOf(RedeployedApp.class)};
    try (URLClassLoader loader =
        new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
      Class<?> app = loader.loadClass(RedeployedApp.class.getName());
      assertThat(app.getClassLoader()).isSameAs(loader);
      use.with(app);
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
