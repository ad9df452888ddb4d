package io.cachedresult.containers.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the Java examples of the page on Spring Boot are the classes of these tests. */
class DocumentationTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "spring.md");
  private static final Path SOURCES = Path.of("..", "spring-boot-4", "src", "test", "java");
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void examples_areThoseOfTheTests() throws IOException {
    List<String> blocks = BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .map(block -> block.group(1))
        .toList();

    assertThat(blocks).hasSize(2);
    assertThat(source(Products.class)).endsWith(blocks.get(0));
    assertThat(source(Rates.class)).endsWith(blocks.get(1));
  }

  private static String source(Class<?> type) throws IOException {
    return Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
  }
}
