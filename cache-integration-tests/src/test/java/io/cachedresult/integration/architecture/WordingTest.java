package io.cachedresult.integration.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches Markdown, sources and pages for words that this project replaces with others. */
class WordingTest {

  /** Words and phrases, with the ones to write instead. */
  private static final Map<String, String> REPLACED = Map.ofEntries(
      Map.entry("anew", "again; recompute"),
      Map.entry("give way", "is evicted"),
      Map.entry("gives way", "is evicted"),
      Map.entry("gave way", "was evicted"),
      Map.entry("is told", "is notified"),
      Map.entry("are told", "are notified"),
      Map.entry("has a listener told", "registers a listener"),
      Map.entry("whoever", "name the subject"),
      Map.entry("beside", "next to; with; in addition to"),
      Map.entry("texts", "strings"),
      Map.entry("unless it says otherwise", "by default"),
      Map.entry("mend", "fix"),
      Map.entry("mended", "fixed"),
      Map.entry("licence", "license"),
      Map.entry("catalogue", "catalog"),
      Map.entry("per cent", "percent"));

  private static final Set<String> FOLDERS_LEFT_OUT =
      Set.of("target", ".git", "node_modules", "lib");

  private static final List<String> ENDINGS = List.of(".md", ".java", ".js", ".html");

  /** Files that contain the words on purpose. */
  private static final Set<String> FILES_LEFT_OUT = Set.of("WordingTest.java");

  @Test
  void files_useTheWordsOfThisProject() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      found.addAll(violations(file.toString(), Files.readString(file)));
    }
    assertThat(found).isEmpty();
  }

  static List<Arguments> violations_ofATextWithSuchAWord_nameIt() {
    return List.of(
        Arguments.of("A result gives way.", "gives way"),
        Arguments.of("It is computed Anew", "anew"),
        Arguments.of("and whoever\nasks", "whoever"),
        Arguments.of("a listener is\n   * told", "is told"));
  }

  @ParameterizedTest
  @MethodSource
  void violations_ofATextWithSuchAWord_nameIt(String text, String word) {
    assertThat(violations("any.md", text)).singleElement().asString().contains("'" + word + "'");
  }

  @Test
  void violations_ofPartsOfWords_areNone() {
    assertThat(violations("any.md", "besides, recommended, contexts, renewal")).isEmpty();
  }

  private static List<String> violations(String name, String text) {
    List<String> found = new ArrayList<>();
    REPLACED.forEach((word, better) -> {
      // A phrase may span lines, also in comments.
      String phrase = word.replace(" ", "(?:\\s|\\*|//)+");
      if (Pattern.compile("(?i)(?<![\\w-])" + phrase + "(?![\\w-])")
          .matcher(text)
          .find()) {
        found.add(name + ": '" + word + "'; write: " + better);
      }
    });
    return found;
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(Path.of(".."), new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return FOLDERS_LEFT_OUT.contains(folder.getFileName().toString())
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString();
        if (ENDINGS.stream().anyMatch(name::endsWith) && !FILES_LEFT_OUT.contains(name)) {
          files.add(file);
        }
        return FileVisitResult.CONTINUE;
      }
    });
    return files;
  }
}
