package io.cachedresult.processor.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.CaseFile;
import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import io.cachedresult.processor.testing.WritesSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that the processor waits for everything that another processor generates: constants in
 * annotations, and supertypes at any distance. If nobody generates it, only the compiler reports
 * that it is missing.
 */
class LateSourcesTest {

  private static final Path CASES = Path.of("src", "test", "resources", "rounds");

  /** Typing errors in annotations; {@code X} does not exist. */
  private static final List<String> MISTAKES = List.of(
      "@CachedResult(maximumSize = X) int f(int a) { return 1; }",
      "@CachedResult(maximumSize = X.Y + 1) int f(int a) { return 1; }",
      "@CachedResult(maximumSize = \"4\") int f(int a) { return 1; }",
      "@CachedResult(maximumSize = 2.5) int f(int a) { return 1; }",
      "@CachedResult(maximumSize = {1, 2}) int f(int a) { return 1; }",
      "@CachedResult(cacheName = X.Y) int f(int a) { return 1; }",
      "@CachedResult(cacheName = \"a\" + X.Y) int f(int a) { return 1; }",
      "@CachedResult(cacheName = 4) int f(int a) { return 1; }",
      "@CachedResult(expireAfterWrite = X.Y) int f(int a) { return 1; }",
      "@CachedResult(cacheNull = X.Y) int f(int a) { return 1; }",
      "@CachedResult(jitter = X.Y) int f(int a) { return 1; }",
      "@CachedResult(eviction = Eviction.X) int f(int a) { return 1; }",
      "@CachedResult(eviction = X.Y) int f(int a) { return 1; }",
      "@CachedResult(condition = X.Y) int f(int a) { return 1; }",
      "@CachedResult(unless = X.Y) int f(int a) { return 1; }",
      "@CachedResult(cacheFailures = {X.class, Error.class}) int f(int a) { return 1; }",
      "@CachedResult(cacheFailures = X.Y) int f(int a) { return 1; }",
      "@CachedResult(weigher = X.class) int f(int a) { return 1; }",
      "@CachedResult int f(@CacheKey(identity = X.Y) Runnable a) { return 1; }",
      "@CachedResult Map<String, Integer> f(@CacheKey(each = X.Y) List<String> a) { return null; }",
      "@CachedResult int f(int a) { return 1; } @CacheInvalidate(method = X.Y) void g(int a) {}",
      "@CachedResult int f(int a) { return 1; }"
          + " @CacheInvalidate(method = \"f\", allEntries = X.Y) void g() {}",
      "@CachedResult int f(int a) { return 1; }"
          + " @CacheInvalidate(method = \"f\", beforeInvocation = X.Y)"
          + " @CacheInvalidate(method = \"f\", allEntries = true) void g(int a) {}",
      "@CachedResult int f(int a) { return 1; } @CachePut(method = X.Y) int g(int a) { return 1; }",
      "@CachedResult int f(int a) { return 1; } @CachePut int g(int a) { return 1; }",
      "@CachedResult @SuppressWarnings(X.Y) int[] f(int a) { return null; }",
      "@SuppressWarnings(X.Y) Host() {} @CachedResult int f(int a) { return 1; }");

  @TempDir
  private Path folder;

  static Stream<Arguments> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return withCompilers(files.sorted().map(CaseFile::of).toList());
    }
  }

  static Stream<Arguments> mistakes() {
    return withCompilers(MISTAKES);
  }

  private static Stream<Arguments> withCompilers(List<?> inputs) {
    return inputs.stream()
        .flatMap(input ->
            Stream.of(CompilerUnderTest.values()).map(compiler -> Arguments.of(input, compiler)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void run_partsOfALaterRound_areWaitedFor(CaseFile input, CompilerUnderTest compiler)
      throws Throwable {
    Compiled compiled = compiler.compile(
        folder,
        List.of("--release", "17"),
        List.of(new WritesSources(input.late())),
        input.sources().toArray(SourceFile[]::new));

    assertThat(messages(compiled.errors())).isEmpty();
    assertThat(problems(compiled)).isEmpty();
    compiled.run("p.Main");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compile_missingParts_areReportedByTheCompilerOnly(
      CaseFile input, CompilerUnderTest compiler) {
    assertOwnErrorsOnly(compiler.compile(folder, input.sources().toArray(SourceFile[]::new)));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void compile_missingValue_isReportedByTheCompilerOnly(
      String methods, CompilerUnderTest compiler) {
    Compiled compiled = compiler.compile(
        folder,
        new SourceFile(
            "p/Host.java",
            "package p;\nimport io.cachedresult.*;\nimport java.util.*;\n"
                + ("public class Host { " + methods + " }")));

    assertOwnErrorsOnly(compiled);
    assertThat(compiled.generatedSources()).isEmpty();
  }

  /** Returns the errors and warnings of the catalog. */
  private static List<String> problems(Compiled compiled) {
    return messages(compiled.ofRules().stream()
        .filter(problem -> problem.getKind() != Diagnostic.Kind.NOTE)
        .toList());
  }

  /** Checks that the compiler rejects the user's sources, and nothing else is reported. */
  private static void assertOwnErrorsOnly(Compiled compiled) {
    assertThat(problems(compiled)).isEmpty();
    assertThat(messages(compiled.errors()))
        .isNotEmpty()
        .noneMatch(message -> message.contains("<error>") || message.contains("/generated/"));
  }

  private static List<String> messages(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream()
        .map(said -> Objects.requireNonNull(said.getSource()).getName() + ":" + said.getLineNumber()
            + " " + said.getMessage(Locale.ROOT))
        .toList();
  }
}
