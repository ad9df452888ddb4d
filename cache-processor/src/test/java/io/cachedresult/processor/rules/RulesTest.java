package io.cachedresult.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.LibraryTypes;
import io.cachedresult.processor.testing.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks every rule with a sample. Its line with {@code // ERROR}, {@code // WARNING} or {@code //
 * NOTE} breaks the rule, which must be reported there, and only once; only an error prevents the
 * generation of a class. A sample for another way to break a rule has the rule's name with a hyphen
 * and a suffix. Additional notes do not count.
 */
class RulesTest {

  private static final Path SAMPLES = Path.of("src", "test", "resources", "rules");
  private static final Pattern RELEASE = Pattern.compile("^// --release (\\d+)\\R");

  static Stream<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  static Stream<Arguments> samplesAndCompilers() throws IOException {
    return samples()
        .flatMap(sample ->
            Stream.of(CompilerUnderTest.values()).map(compiler -> Arguments.of(sample, compiler)));
  }

  @Test
  void samples_breakEveryRule() throws IOException {
    assertThat(samples().map(RulesTest::ruleOf)).contains(Rule.values());
  }

  @ParameterizedTest
  @MethodSource("samplesAndCompilers")
  void compile_sampleThatBreaksTheRule_isRejectedAtItsLine(
      String sample, CompilerUnderTest compiler, @TempDir Path folder) {
    SourceFile source = SourceFile.ofResource("/rules/" + sample, "sample/Sample.java");

    Compiled compiled = compiler.compile(folder, options(source.text()), LibraryTypes.with(source));

    Rule rule = ruleOf(sample);
    List<Diagnostic<? extends JavaFileObject>> ofRules = compiled.ofRules().stream()
        .filter(said -> isNote(rule) || said.getKind() != Diagnostic.Kind.NOTE)
        .toList();
    assertThat(ofRules).hasSize(1);
    Diagnostic<? extends JavaFileObject> only = ofRules.get(0);
    assertThat(only.getMessage(Locale.ROOT)).startsWith("[" + rule + "] ");
    assertThat(only.getLineNumber()).isEqualTo(markedLine(source.text(), "// " + rule.kind()));
    assertThat(compiled.errors()).hasSize(rule.isError() ? 1 : 0);
    assertThat(compiled.generatedSources().keySet())
        .filteredOn(generated -> generated.startsWith("sample/CachedSample"))
        .hasSize(rule.isError() ? 0 : 1);
  }

  private static boolean isNote(Rule rule) {
    return rule.kind() == Diagnostic.Kind.NOTE;
  }

  private static Rule ruleOf(String sample) {
    return Rule.valueOf(sample.replaceAll("[-.].*", ""));
  }

  /** Returns the compiler options of a sample, whose first line may specify its release. */
  private static List<String> options(String sample) {
    Matcher release = RELEASE.matcher(sample);
    return List.of("--release", release.find() ? release.group(1) : "17");
  }

  private static int markedLine(String sample, String mark) {
    List<String> lines = sample.lines().toList();
    return 1
        + IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).endsWith(mark))
            .reduce((one, another) -> -1)
            .orElseThrow();
  }
}
