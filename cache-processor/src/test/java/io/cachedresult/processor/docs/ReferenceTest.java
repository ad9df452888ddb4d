package io.cachedresult.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;
import io.cachedresult.processor.report.Rule;
import java.io.IOException;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Compares the reference page with the annotations' Javadoc and the catalog of rules. After an
 * intended change, {@code -Dgolden.update=true} rewrites it.
 */
class ReferenceTest {

  private static final Path PAGE = Path.of("..", "docs", "reference.md");
  private static final Path RUNTIME = Path.of("..", "cache-runtime", "src", "main", "java");
  private static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(
      CachedResult.class,
      CacheKey.class,
      CacheInvalidate.class,
      CachePut.class,
      CacheDefaults.class);

  private static final String ERRORS = """

      ## Errors

      One compilation reports all of them, each once, at the code that causes it.

      """;

  private static final String WARNINGS = """

      ## Warnings

      Suppress a warning by its name: `@SuppressWarnings("UNLIKELY_KEY")`.

      """;

  private static final String NOTES = """

      ## Notes

      Notes are not warnings, and do not fail a build with `-Werror`. Each is reported once per compilation,
      and can be suppressed by its name.

      """;

  @Test
  void page_listsEveryAttributeAndEveryRule() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() throws IOException {
    StringBuilder page = new StringBuilder("""
        # Reference

        All attributes of the annotations, and all errors, warnings and notes that the compiler reports about
        their use. This page is generated from the annotations' Javadoc and the processor's catalog of rules; a
        test keeps it up to date.
        """);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> sources = ANNOTATIONS.stream().map(ReferenceTest::source).toList();
      JavacTask task = (JavacTask) compiler.getTask(
          Writer.nullWriter(),
          files,
          null,
          List.of("-proc:none"),
          null,
          files.getJavaFileObjectsFromPaths(sources));
      task.analyze();
      ANNOTATIONS.forEach(annotation -> append(annotation, task.getElements(), page));
    }
    appendRules(Diagnostic.Kind.ERROR, ERRORS, page);
    appendRules(Diagnostic.Kind.WARNING, WARNINGS, page);
    appendRules(Diagnostic.Kind.NOTE, NOTES, page);
    return page.toString();
  }

  private static Path source(Class<?> type) {
    return RUNTIME.resolve(type.getName().replace('.', '/') + ".java");
  }

  private static void append(
      Class<? extends Annotation> annotation, Elements elements, StringBuilder page) {
    TypeElement type = Objects.requireNonNull(elements.getTypeElement(annotation.getName()));
    page.append("\n## `@").append(type.getSimpleName()).append("`\n\n");
    page.append(firstParagraph(elements.getDocComment(type))).append("\n\n");
    page.append("| attribute | default | description |\n|---|---|---|\n");
    for (ExecutableElement attribute : ElementFilter.methodsIn(type.getEnclosedElements())) {
      page.append("| `")
          .append(attribute.getSimpleName())
          .append("` | ")
          .append(defaultOf(attribute))
          .append(" | ")
          .append(text(elements.getDocComment(attribute)))
          .append(" |\n");
    }
  }

  private static String defaultOf(ExecutableElement attribute) {
    if (attribute.getDefaultValue() == null) {
      return "required";
    }
    Object value = attribute.getDefaultValue().getValue();
    boolean isAbsent = value.equals("")
        || value.equals(-1)
        || value.equals(List.of())
        || value.toString().equals(Weigher.None.class.getCanonicalName());
    return isAbsent ? "none" : "`" + value + "`";
  }

  private static String firstParagraph(String javadoc) {
    return text(javadoc.split("<p>|<pre>|\n\\s*\n")[0]);
  }

  /** Returns Javadoc as Markdown in one line. */
  private static String text(String javadoc) {
    return javadoc
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@code ([^}]*)}", "`$1`")
        .replaceAll("\\{@link (?:java\\.[a-z.]*)?#?([^} ]*)}", "`$1`")
        .replace("|", "\\|")
        .strip();
  }

  private static void appendRules(Diagnostic.Kind kind, String heading, StringBuilder page) {
    page.append(heading).append("| rule | message |\n|---|---|\n");
    for (Rule rule : Rule.values()) {
      if (rule.kind() == kind) {
        String message = rule.message("…", "…", "…", "…", "…", "…").replace("[" + rule + "] ", "");
        String inKotlin =
            rule.remedyInKotlin().map(remedy -> " In Kotlin: " + remedy).orElse("");
        page.append("| `")
            .append(rule)
            .append("` | ")
            .append(message + inKotlin)
            .append(" |\n");
      }
    }
  }
}
