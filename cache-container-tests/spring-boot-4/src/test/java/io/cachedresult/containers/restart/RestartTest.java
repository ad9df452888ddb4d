package io.cachedresult.containers.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests restarts as with Spring's developer tools: new classes, the same libraries. */
class RestartTest {

  /** The time limit is the test: a class loader that leaks is never collected. */
  @Test
  @Timeout(60)
  void restart_leavesNothingOfTheFirstApplication() throws Exception {
    WeakReference<ClassLoader> first = startAndStop();
    WeakReference<ClassLoader> second = startAndStop();

    while ((first.get() != null || second.get() != null)
        && !Thread.currentThread().isInterrupted()) {
      System.gc();
    }
    assertThat(first.get()).isNull();
    assertThat(second.get()).isNull();
  }

  private static WeakReference<ClassLoader> startAndStop() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (ApplicationLoader loader = new ApplicationLoader(RestartedApplication.class)) {
      Class<?> application = loader.loadClass(RestartedApplication.class.getName());
      assertThat(application.getClassLoader()).isSameAs(loader);
      thread.setContextClassLoader(loader);
      ((Runnable) application.getConstructor().newInstance()).run();
      return new WeakReference<>(loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
