package io.cachedresult.containers.weld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the examples of the documentation are parts of this module. */
class DocumentationTest {

  private static final Pattern BLOCK = Pattern.compile("```(java|xml)\n(.*?)```", Pattern.DOTALL);

  @Test
  void examples_arePartsOfThisModule() throws IOException {
    String page = Files.readString(Path.of("..", "..", "docs", "cdi.md"));
    String module = module();
    List<MatchResult> examples = BLOCK.matcher(page).results().toList();

    assertThat(examples).isNotEmpty();
    assertThat(examples)
        .allSatisfy(example -> assertThat(module).contains(withoutIndentation(example.group(2))));
  }

  /** Returns the build file and all sources. */
  private static String module() throws IOException {
    StringBuilder content = new StringBuilder(Files.readString(Path.of("pom.xml")));
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      for (Path source :
          sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        content.append(Files.readString(source));
      }
    }
    return withoutIndentation(content.toString());
  }

  private static String withoutIndentation(String lines) {
    return Pattern.compile("^ +", Pattern.MULTILINE).matcher(lines).replaceAll("");
  }
}
