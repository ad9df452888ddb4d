package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Background tasks in a process whose common pool has no threads, as some servers set it up. */
class DefaultExecutorTest {

  @TempDir
  private Path folder;

  @Test
  void backgroundWork_commonPoolWithoutThreads_isDone() throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0",
            "-cp",
            classPath(LruCache.class) + File.pathSeparator + classPath(DefaultExecutorTest.class),
            DefaultExecutorTest.class.getName())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    boolean ended = process.waitFor(20, TimeUnit.SECONDS);
    process.destroyForcibly();

    assertThat(ended).as("the process ends by itself").isTrue();
    assertThat(Files.readString(output).strip().replace("\r\n", "\n"))
        .isEqualTo("refreshed\nEXPIRED");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"1", "64", "no number", ""})
  void create_commonPoolWithThreads_isTheCommonPool(String parallelism) {
    assertThat(DefaultExecutor.create(parallelism)).isSameAs(ForkJoinPool.commonPool());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void create_commonPoolWithoutThreads_isAPoolOfDaemons(String parallelism) throws Exception {
    Executor executor = DefaultExecutor.create(parallelism);
    CompletableFuture<Boolean> isDaemon = new CompletableFuture<>();
    executor.execute(() -> isDaemon.complete(Thread.currentThread().isDaemon()));

    assertThat(executor).isNotSameAs(ForkJoinPool.commonPool());
    assertThat(isDaemon.get(10, TimeUnit.SECONDS)).isTrue();
  }

  private static String classPath(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }

  /** Uses an old result until it is refreshed, and waits until another expires. */
  public static void main(String[] arguments) throws InterruptedException {
    LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
        .refreshAfterWrite(Duration.ofNanos(1))
        .environment(CacheEnvironment.builder().settings(Map.of()).build())
        .build();
    AtomicInteger computations = new AtomicInteger();
    while (cache.get("a", key -> computations.incrementAndGet()) == 1) {
      Thread.onSpinWait();
    }
    System.out.println("refreshed");
    CountDownLatch expired = new CountDownLatch(1);
    LruCache<String, Integer> expiring = LruCache.<String, Integer>builder()
        .expireAfterWrite(Duration.ofMillis(1))
        .removalListener((key, value, cause) -> {
          System.out.println(cause);
          expired.countDown();
        })
        .environment(CacheEnvironment.builder().settings(Map.of()).build())
        .build();
    expiring.put("a", 1);
    expired.await();
    // Until now, the cache must not be garbage-collected.
    Reference.reachabilityFence(expiring);
  }
}
