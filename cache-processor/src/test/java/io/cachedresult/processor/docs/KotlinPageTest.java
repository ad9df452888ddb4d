package io.cachedresult.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that the examples of the page about Kotlin are those that its module compiles and runs. */
class KotlinPageTest {

  private static final Path PAGE = Path.of("..", "docs", "kotlin.md");
  private static final Path MODULE = Path.of("..", "cache-container-tests", "kotlin");
  private static final Pattern BLOCK = Pattern.compile("```[a-z]+\n(.*?)```", Pattern.DOTALL);

  /** Returns the block of the page that contains the given content. */
  private static String block(String content) throws IOException {
    return BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .map(result -> result.group(1))
        .filter(block -> block.contains(content))
        .findFirst()
        .orElseThrow();
  }

  private static String source(String sourceSet, String name) throws IOException {
    return Files.readString(MODULE
        .resolve(Path.of("src", sourceSet, "kotlin", "io", "cachedresult"))
        .resolve(Path.of("containers", "kotlin", name)));
  }

  private static String withoutIndentation(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  @Test
  void example_isTheClassThatIsTested() throws IOException {
    String source = source("main", "Paths.kt");

    assertThat(source).endsWith("\n\n" + block("open class Paths"));
  }

  @Test
  void usage_hasTheValuesThatAreAsserted() throws IOException {
    List<String> lines = block("val paths = CachedPaths()").lines().toList();

    String asserted = lines.stream()
        .map(line -> line.replaceAll("(.*) // (.*)", "assertThat($1).isEqualTo($2)"))
        .collect(Collectors.joining("\n"));
    assertThat(withoutIndentation(source("test", "PathsTest.kt"))).contains(asserted);
  }

  @Test
  void futureOfScope_isTheFunctionThatIsTested() throws IOException {
    assertThat(source("main", "Remote.kt")).contains(block("scope.future { compute"));
  }

  @Test
  void setup_isTheOneOfTheModule() throws IOException {
    String executions = block("<goal>kapt</goal>").replaceFirst(".*\n", "");

    assertThat(withoutIndentation(Files.readString(MODULE.resolve("pom.xml")))
            .replace("${project.version}", "0.1.0-SNAPSHOT"))
        .contains(withoutIndentation(executions));
  }
}
