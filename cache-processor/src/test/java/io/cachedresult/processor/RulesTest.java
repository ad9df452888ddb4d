package io.cachedresult.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule has a sample, whose line {@code // ERROR} or {@code // WARNING} breaks it: it is reported
 * there, and once, and only an error keeps a class from being generated.
 */
class RulesTest {

  static Stream<Arguments> rulesAndCompilers() {
    return Stream.of(Rule.values())
        .flatMap(rule ->
            Stream.of(CompilerUnderTest.values()).map(compiler -> Arguments.of(rule, compiler)));
  }

  @ParameterizedTest
  @MethodSource("rulesAndCompilers")
  void compile_sampleThatBreaksTheRule_isRejectedAtItsLine(
      Rule rule, CompilerUnderTest compiler, @TempDir Path folder) {
    SourceFile sample = SourceFile.ofResource("/rules/" + rule + ".java", "sample/Sample.java");

    Compiled compiled = compiler.compile(folder, sample);

    List<Diagnostic<? extends JavaFileObject>> ofRules = compiled.ofRules();
    assertThat(ofRules).hasSize(1);
    Diagnostic<? extends JavaFileObject> only = ofRules.get(0);
    assertThat(only.getMessage(Locale.ROOT)).startsWith("[" + rule + "] ");
    assertThat(only.getLineNumber())
        .isEqualTo(markedLine(sample.text(), rule.isWarning() ? "// WARNING" : "// ERROR"));
    assertThat(compiled.errors()).hasSize(rule.isWarning() ? 0 : 1);
    assertThat(compiled.generatedSources()).hasSize(rule.isWarning() ? 1 : 0);
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
