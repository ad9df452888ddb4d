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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first example compiles, returns what its comments show, and is generated as shown. */
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir
  private Path folder;

  private List<String> blocks;

  @BeforeEach
  void readBlocks() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    blocks = BLOCK.matcher(readme).results().map(result -> result.group(1)).toList();
  }

  @Test
  void example_compiledAndRun_returnsTheValuesOfItsComments() throws Exception {
    SourceFile example = new SourceFile("Paths.java", blocks.get(0));
    SourceFile usage = new SourceFile("Usage.java", usageOf(blocks.get(1)));

    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, example, usage);

    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(run(compiled)).isEqualTo(commentsOf(blocks.get(1)));
  }

  @Test
  void example_generatedMethod_isTheOneShown() {
    SourceFile example = new SourceFile("Paths.java", blocks.get(0));

    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, example);

    assertThat(compiled.generatedSources().get("CachedPaths.java")).contains(blocks.get(2));
  }

  @Test
  void interface_compiled_breaksNoRule() {
    String declaration = blocks.get(3).substring(0, blocks.get(3).indexOf("\nCatalog catalog"));
    SourceFile example = new SourceFile(
        "Catalog.java",
        "import io.cachedresult.*;\nimport java.util.*;\nimport java.util.concurrent.*;\n"
            + "import java.util.logging.Logger;\n"
            + declaration);

    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, example);

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
        import java.util.*;
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
    try (URLClassLoader loader = new URLClassLoader(classes, ReadmeTest.class.getClassLoader())) {
      return loader.loadClass("Usage").getMethod("values").invoke(null);
    }
  }
}
