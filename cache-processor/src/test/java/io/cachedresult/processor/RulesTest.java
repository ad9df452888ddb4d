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

/** Every rule has a sample, whose line {@code // ERROR} breaks it: it is reported there, and once. */
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

    List<Diagnostic<? extends JavaFileObject>> errors = compiled.errors();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).getMessage(Locale.ROOT)).startsWith("[" + rule + "] ");
    assertThat(errors.get(0).getLineNumber()).isEqualTo(markedLine(sample.text()));
    assertThat(compiled.generatedSources()).isEmpty();
  }

  private static int markedLine(String sample) {
    List<String> lines = sample.lines().toList();
    return 1
        + IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).endsWith("// ERROR"))
            .reduce((one, another) -> -1)
            .orElseThrow();
  }
}
