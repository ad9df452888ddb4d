package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.testing.TestCaches;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A recursion that is deeper than the stack ends all of its computations, whichever frame the stack
 * ends in, even in a virtual machine that has loaded few classes yet.
 */
class StackOverflowTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:+TieredCompilation"})
  void get_recursionDeeperThanTheStack_endsEveryComputation(String mode)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            mode,
            "-cp",
            classPath(LruCache.class) + File.pathSeparator + classPath(StackOverflowTest.class),
            StackOverflowTest.class.getName())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();

    assertThat(ended).as("the process ends by itself").isTrue();
    assertThat(Files.readString(output).strip()).isEqualTo("computations in flight: 0");
  }

  private static String classPath(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }

  /** Runs recursions on stacks of many sizes, in the other process. */
  public static void main(String[] arguments) throws InterruptedException {
    long inFlight = 0;
    for (int i = 0; i < 40; i++) {
      LruCache<Integer, Integer> cache = LruCache.<Integer, Integer>builder()
          .maximumSize(1_000)
          .environment(TestCaches.environment(Ticker.system(), Map.of()))
          .build();
      Thread thread = new Thread(null, () -> overflow(cache), "recursion", 200_000 + 1_003 * i);
      thread.start();
      thread.join();
      inFlight += cache.stats().misses() - cache.stats().loads();
    }
    System.out.println("computations in flight: " + inFlight);
  }

  private static void overflow(LruCache<Integer, Integer> cache) {
    try {
      recurse(cache, 0);
      throw new AssertionError("the recursion must not end");
    } catch (StackOverflowError expected) {
      // The caller counts the computations that are still in flight.
    }
  }

  private static int recurse(LruCache<Integer, Integer> cache, int depth) {
    return cache.get(depth, same -> recurse(cache, depth + 1) + 1);
  }
}
