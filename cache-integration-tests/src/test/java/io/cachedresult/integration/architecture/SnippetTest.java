package io.cachedresult.integration.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that the Java snippets on the page of a container are parts of the sources that are tested
 * with that container. An empty line, or a comment of three dots, may stand for omitted lines.
 */
class SnippetTest {

  private static final Path TESTS = Path.of("..", "cache-container-tests");

  private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  /** The pages that are not named like the module of their container. */
  private static final Map<String, String> PAGES = Map.of("spring-boot-4", "spring", "weld", "cdi");

  private static final String OMISSION = "\n\\s*(// …)?\\s*\n";

  /** Returns the names of the containers that have a page. */
  static List<String> snippets_ofPage_arePartsOfTestedSources() throws IOException {
    try (Stream<Path> modules = Files.list(TESTS)) {
      return modules
          .map(module -> module.getFileName().toString())
          .filter(container -> Files.exists(page(container)))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource
  void snippets_ofPage_arePartsOfTestedSources(String container) throws IOException {
    List<String> sources = sources(TESTS.resolve(container));
    List<String> snippets = SNIPPET
        .matcher(Files.readString(page(container)))
        .results()
        .map(result -> result.group(1))
        .toList();

    for (String snippet : snippets) {
      for (String paragraph : snippet.split(OMISSION)) {
        String code = withoutFormat(paragraph);
        assertThat(sources).as(code).anyMatch(source -> source.contains(code));
      }
    }
  }

  private static Path page(String container) {
    return Path.of("..", "docs", PAGES.getOrDefault(container, container) + ".md");
  }

  private static List<String> sources(Path module) throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(module.resolve("src"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.add(withoutFormat(Files.readString(file)));
      }
    }
    return sources;
  }

  /** Returns code with a single space in place of any white space. */
  private static String withoutFormat(String code) {
    return code.strip().replaceAll("\\s+", " ");
  }
}
