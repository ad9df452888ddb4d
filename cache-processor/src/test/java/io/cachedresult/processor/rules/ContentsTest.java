package io.cachedresult.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.LibraryTypes;
import io.cachedresult.processor.testing.SourceFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks the rules about the objects inside keys and results. Each line of a sample that breaks a
 * rule ends with its name.
 */
class ContentsTest {

  private static final Pattern RULE = Pattern.compile("// ([A-Z_]+)$");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Keys, JAVAC",
    "Keys, ECJ",
    "Outcomes, JAVAC",
    "Outcomes, ECJ",
    "Kotlin, JAVAC",
    "Kotlin, ECJ"
  })
  void compile_typesInsideOtherTypes_areCheckedAsWell(String sample, CompilerUnderTest compiler) {
    SourceFile source =
        SourceFile.ofResource("/contents/" + sample + ".java", "sample/" + sample + ".java");

    Compiled compiled = compiler.compile(folder, LibraryTypes.with(source));

    Map<Long, Rule> reported = new TreeMap<>();
    compiled.ofRules().stream()
        .filter(said -> said.getKind() != Diagnostic.Kind.NOTE)
        .forEach(said -> reported.put(said.getLineNumber(), ruleOf(said)));
    assertThat(reported).isEqualTo(marked(source.text()));
    assertThat(compiled.errors()).allMatch(compiled.ofRules()::contains);
  }

  private static Rule ruleOf(Diagnostic<? extends JavaFileObject> said) {
    String message = said.getMessage(Locale.ROOT);
    return Rule.valueOf(message.substring(1, message.indexOf(']')));
  }

  private static Map<Long, Rule> marked(String sample) {
    List<String> lines = Arrays.asList(sample.split("\n"));
    Map<Long, Rule> marked = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher rule = RULE.matcher(lines.get(i));
      if (rule.find()) {
        marked.put(i + 1L, Rule.valueOf(rule.group(1)));
      }
    }
    return marked;
  }
}
