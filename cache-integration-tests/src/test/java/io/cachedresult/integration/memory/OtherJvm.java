package io.cachedresult.integration.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a test class in another JVM. */
final class OtherJvm {

  private OtherJvm() {}

  /**
   * Runs a main class, and returns the lines that it printed. Fails unless the class exits
   * normally.
   *
   * @param options the options of the JVM
   */
  static List<String> run(Class<?> main, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    // Messages of the JVM itself must not mix with the output.
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(
        List.of("-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-Xlog:all=warning:stderr"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("other-jvm", ".log");
    try {
      Process process =
          new ProcessBuilder(command).redirectError(errors.toFile()).start();
      try (InputStream output = process.getInputStream()) {
        List<String> lines =
            new String(output.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as("%s", Files.readString(errors)).isZero();
        return lines;
      } finally {
        process.destroyForcibly();
      }
    } finally {
      Files.delete(errors);
    }
  }
}
