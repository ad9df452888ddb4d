package io.cachedresult.processor.odd;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests classes that are unusual but legal. Each sample is compiled, and then its method {@code
 * run} uses the generated code and throws if something is wrong.
 */
class OddInputTest {

  private static final Path SAMPLES = Path.of("src", "test", "resources", "odd");
  private static final Pattern PACKAGE = Pattern.compile("^package (.*);$", Pattern.MULTILINE);

  static Stream<Arguments> samplesAndCompilers() throws IOException {
    try (Stream<Path> samples = Files.list(SAMPLES)) {
      return samples.sorted().toList().stream()
          .flatMap(sample -> Stream.of(CompilerUnderTest.values())
              .map(compiler -> Arguments.of(sample.getFileName().toString(), compiler)));
    }
  }

  @ParameterizedTest
  @MethodSource("samplesAndCompilers")
  void run_generatedCodeOfOddClasses_works(
      String sample, CompilerUnderTest compiler, @TempDir Path folder) throws Throwable {
    List<SourceFile> sources = sources(SAMPLES.resolve(sample));

    Compiled compiled = compiler.compile(folder, sources.toArray(SourceFile[]::new));

    assertThat(compiled.errors()).extracting(error -> error.getMessage(null)).isEmpty();
    assertThat(compiled.generatedSources()).isNotEmpty();
    compiled.run(mainClass(sources, sample.replace(".java", "")));
  }

  /** Returns the files of a sample, which is a file, or a folder with a file of the same name. */
  private static List<SourceFile> sources(Path sample) throws IOException {
    try (Stream<Path> files = Files.walk(sample)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(OddInputTest::source)
          .toList();
    }
  }

  private static SourceFile source(Path file) {
    String text = SourceFile.textOf(file);
    Matcher named = PACKAGE.matcher(text);
    String folder = named.find() ? named.group(1).replace('.', '/') + "/" : "";
    return new SourceFile(folder + file.getFileName(), text);
  }

  private static String mainClass(List<SourceFile> sources, String name) {
    return sources.stream()
        .map(source -> source.path().replace(".java", "").replace('/', '.'))
        .filter(type -> type.equals(name) || type.endsWith("." + name))
        .findFirst()
        .orElseThrow();
  }
}
