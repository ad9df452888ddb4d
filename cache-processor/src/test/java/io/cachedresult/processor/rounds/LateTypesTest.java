package io.cachedresult.processor.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import io.cachedresult.processor.testing.WritesSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that the processor waits for types that another processor generates, wherever a class
 * mentions them.
 */
class LateTypesTest {

  private static final List<String> HOSTS = List.of(
      "class Host { @CachedResult Late f(int x) { return null; } }",
      "class Host { @CachedResult int f(Late x) { return 1; } }",
      "class Host { @CachedResult java.util.List<? super Late>[] f(int x) { return null; } }",
      "class Host<A> { abstract class In {} @CachedResult int f(Host<Late>.In x) { return 1; } }",
      "class Host<T extends Late> { @CachedResult int f(int x) { return 1; } }",
      "class Host { @CachedResult <T extends Late> int f(int x) { return 1; } }",
      "class Host { @CachedResult int f(int x) throws Late { return 1; } }",
      "class Host { @CachedResult(cacheFailures = Late.class) int f(int x) { return 1; } }",
      "class Host extends Late { @CachedResult int f(int x) { return 1; } }",
      "class Host implements Late.Also { @CachedResult int f(int x) { return 1; } }",
      "class Host { Host(Late x) {} @CachedResult int f(int x) { return 1; } }");

  /** The processor must wait, although javac does not report unknown annotations here. */
  private static final List<String> ANNOTATED = List.of(
      "class Host { @LateNote Host() {} @CachedResult int f(int x) { return 1; } }",
      "class Host { Host(@LateNote int x) {} @CachedResult int f(int x) { return 1; } }");

  /** A missing type inside a result: it has no size, but the processor does not wait for it. */
  private static final String INSIDE = """
      class Host {
        record Fields(Late late, java.util.List<Late> list, Gone<Late>[] gone, Below below) {}
        static class Below extends Gone<String> { String text; }
        static class Several extends java.util.ArrayList<Late> {}
        sealed interface Either permits One, Gone {}
        record One(String text) implements Either {}
        @CachedResult Fields fields(int x) { return null; }
        @CachedResult Several several(int x) { return null; }
        @CachedResult Either either(int x) { return null; }
      }
      """;

  @TempDir
  private Path folder;

  static Stream<Arguments> hostsAndCompilers() {
    return withCompilers(HOSTS);
  }

  static Stream<Arguments> annotatedHostsAndCompilers() {
    return withCompilers(ANNOTATED);
  }

  private static Stream<Arguments> withCompilers(List<String> hosts) {
    return hosts.stream()
        .flatMap(host ->
            Stream.of(CompilerUnderTest.values()).map(compiler -> Arguments.of(host, compiler)));
  }

  @ParameterizedTest
  @MethodSource({"hostsAndCompilers", "annotatedHostsAndCompilers"})
  void compile_typeOfALaterRound_delaysTheHost(String host, CompilerUnderTest compiler) {
    Compiled compiled = compiler.compile(
        folder, List.of("--release", "17"), List.of(WritesSources.late()), source(host));

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.generatedSources()).containsKey("p/CachedHost.java");
  }

  @ParameterizedTest
  @MethodSource("hostsAndCompilers")
  void compile_missingType_isReportedByTheCompilerOnly(String host, CompilerUnderTest compiler) {
    Compiled compiled = compiler.compile(folder, source(host));

    assertThat(compiled.errors())
        .isNotEmpty()
        .allSatisfy(error ->
            assertThat(error.getMessage(Locale.ROOT)).contains("Late").doesNotStartWith("["))
        .extracting(error -> error.getLineNumber() + error.getMessage(Locale.ROOT))
        .doesNotHaveDuplicates();
    assertThat(compiled.generatedSources()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void compile_missingTypeInsideResult_isReportedByTheCompilerOnly(CompilerUnderTest compiler) {
    Compiled compiled = compiler.compile(folder, source(INSIDE));

    assertThat(compiled.errors())
        .isNotEmpty()
        .allSatisfy(error -> assertThat(error.getMessage(Locale.ROOT))
            .containsAnyOf("Late", "Gone")
            .doesNotStartWith("["));
  }

  private static SourceFile source(String host) {
    return new SourceFile(
        "p/Host.java", "package p;\nimport io.cachedresult.CachedResult;\npublic " + host);
  }
}
