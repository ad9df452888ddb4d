package io.cachedresult.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that the examples of the documentation compile and return the values in their comments,
 * and that the code that they show is the generated one.
 */
class DocumentationTest {

  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final Path README = Path.of("..", "README.md");
  private static final Path GENERATED_CODE = Path.of("..", "docs", "generated-code.md");

  @TempDir
  private Path folder;

  /** Returns the Java block of a page that contains the given content. */
  private static String block(Path page, String content) throws IOException {
    return BLOCK
        .matcher(Files.readString(page))
        .results()
        .map(result -> result.group(1))
        .filter(block -> block.contains(content))
        .findFirst()
        .orElseThrow();
  }

  private static SourceFile example() throws IOException {
    return new SourceFile("Paths.java", block(README, "public class Paths"));
  }

  @Test
  void example_compiledAndRun_returnsTheValuesOfItsComments() throws Exception {
    check(block(README, "new CachedPaths();"), 5);
  }

  @Test
  void testing_compiledAndRun_returnsTheValuesOfItsComments() throws Exception {
    check(block(README, "new CachedPaths(environment);"), 1);
  }

  private void check(String block, int values) throws Exception {
    Compiled compiled = CompilerUnderTest.JAVAC.compile(
        folder, example(), new SourceFile("Usage.java", usageOf(block)));

    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(commentsOf(block)).hasSize(values);
    assertThat(run(compiled)).isEqualTo(commentsOf(block));
  }

  @Test
  void generatedMethod_isTheOneShown() throws IOException {
    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, example());

    assertThat(compiled.generatedSources().get("CachedPaths.java"))
        .contains(block(GENERATED_CODE, "private long get("));
  }

  @Test
  void interface_compiled_breaksNoRule() throws IOException {
    String block = block(README, "public interface Catalog");
    String declaration = block.substring(0, block.indexOf("\nCatalog catalog"));
    SourceFile source = new SourceFile(
        "Catalog.java",
        "import io.cachedresult.*;\nimport java.util.*;\nimport java.util.concurrent.*;\n"
            + "import java.util.logging.Logger;\n"
            + declaration);

    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, source);

    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generatedSources()).containsOnlyKeys("CachedCatalog.java");
  }

  /** Returns a class that collects the value of every statement with a comment. */
  private static String usageOf(String block) {
    StringBuilder statements = new StringBuilder();
    for (String line : block.lines().toList()) {
      Matcher value = Pattern.compile("(.*); // .*").matcher(line);
      statements.append(
          value.matches() ? "values.add(String.valueOf(" + value.group(1) + "));" : line);
    }
    return """
        import io.cachedresult.*;
        import java.time.Duration;
        import java.util.*;
        import java.util.concurrent.atomic.AtomicLong;
        public class Usage {
          public static List<String> values() {
            List<String> values = new ArrayList<>();
            %s
            return values;
          }
        }
        """.formatted(statements);
  }

  private static List<String> commentsOf(String block) {
    return block
        .lines()
        .filter(line -> line.contains("; // "))
        .map(line -> line.replaceAll(".*; // ", ""))
        .toList();
  }

  private static Object run(Compiled compiled)
      throws ReflectiveOperationException, MalformedURLException, IOException {
    URL[] classes = {compiled.classes().toUri().toURL()};
    try (URLClassLoader loader =
        new URLClassLoader(classes, DocumentationTest.class.getClassLoader())) {
      return loader.loadClass("Usage").getMethod("values").invoke(null);
    }
  }
}
