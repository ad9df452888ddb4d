package io.cachedresult.benchmarks.programs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a main class in a JVM of its own, with the same JDK.
 *
 * @param options the JVM options
 * @param mainClass the class to run
 * @param classPath the class path
 */
public record FreshJvm(List<String> options, Class<?> mainClass, String classPath) {

  private static final long MINUTES = 10;

  /** Has the class path of this program. */
  public FreshJvm(List<String> options, Class<?> mainClass) {
    this(options, mainClass, System.getProperty("java.class.path"));
  }

  /** The output of a program, and its duration. */
  public record Run(List<String> lines, long nanoseconds) {}

  /**
   * Runs the program to its end.
   *
   * @throws IOException if the program fails or takes more than ten minutes
   */
  public Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, mainClass.getName()));
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (Stream<String> output = process.inputReader(StandardCharsets.UTF_8).lines()) {
      // A program that hangs neither prints nor ends, so the read below would never return.
      CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES)
          .execute(process::destroyForcibly);
      List<String> lines = output.toList();
      if (process.waitFor() != 0) {
        throw new IOException(lines.stream()
            .filter(line -> line.contains("Exception") || line.contains("Error"))
            .findFirst()
            .orElse("The program failed."));
      }
      return new Run(lines, System.nanoTime() - start);
    } finally {
      process.destroy();
    }
  }
}
