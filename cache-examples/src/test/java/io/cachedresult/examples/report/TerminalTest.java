package io.cachedresult.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TerminalTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static List<String> probe(String... options) {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), TerminalProbe.class.getName()));
    return command;
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void isAttached_outputToAPipe_isFalse() throws Exception {
    assertThat(output(probe())).contains("terminal: false");
  }

  /** Tests the default of JDK 22 to 24, which returns a console even without a terminal. */
  @Test
  void isAttached_consoleOfJLine_isFalse() throws Exception {
    assertThat(output(probe("-Djdk.console=jdk.internal.le"))).contains("terminal: false");
  }

  @Test
  void isAttached_pseudoterminal_isTrue(@TempDir Path folder) throws Exception {
    boolean hasScript = Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "script")));
    assumeTrue(
        hasScript && System.getProperty("os.name").equals("Linux"),
        "skipped: Linux's program 'script' makes the terminal");
    Path file = folder.resolve("probe.sh");
    Files.writeString(file, String.join(" ", probe()));

    assertThat(output(List.of("script", "-q", "-c", "sh " + file, "/dev/null")))
        .contains("terminal: true");
  }
}
