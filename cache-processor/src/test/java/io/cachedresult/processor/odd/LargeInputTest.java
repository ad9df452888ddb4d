package io.cachedresult.processor.odd;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests classes at the limits of a class file, and just beyond. */
@Tag("large")
class LargeInputTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void run_fiveHundredCachedMethods_areAllCached(CompilerUnderTest compiler) throws Throwable {
    String methods = IntStream.range(0, 500)
        .mapToObj("@CachedResult int f%d(int x) { return x + ++computations; }"::formatted)
        .collect(Collectors.joining("\n"));
    String calls = IntStream.range(0, 500)
        .mapToObj("large.f%1$d(1); Expect.equal(\"f%1$d\", large.f%1$d(1), 2 + %1$d);"::formatted)
        .collect(Collectors.joining("\n"));

    Compiled compiled = compiler.compile(
        folder, large("", methods, "CachedLarge large = new CachedLarge();" + calls));

    assertThat(compiled.errors()).isEmpty();
    compiled.run("Large");
  }

  /** The virtual machine has 255 argument slots, of which the generated class needs three. */
  @ParameterizedTest
  @CsvSource({
    "JAVAC, int, int, 252",
    "ECJ, int, int, 252",
    "JAVAC, long, double, 126",
    "ECJ, long, double, 126",
    "JAVAC, String, Double, 252",
    "ECJ, String, Double, 252",
  })
  void run_methodWithMaximumParameters_isCachedAndRefreshed(
      CompilerUnderTest compiler, String type, String result, int count) throws Throwable {
    String arguments = arguments(count, type.equals("String") ? "\"1\"" : "1");
    Compiled compiled =
        compiler.compile(folder, large("", method(type, result, count), """
            long[] now = {0};
            CachedLarge large = new CachedLarge(CacheEnvironment.builder()
                .ticker(() -> now[0]).executor(Runnable::run).build());
            Expect.equal("computed", large.f(%1$s), %2$s 1);
            Expect.equal("found", large.f(%1$s), %2$s 1);
            now[0] = 3_700_000_000_000L;
            large.f(%1$s);
            Expect.equal("refreshed", large.fCache().getIfPresent(%1$s), %2$s 2);
            """.formatted(
                arguments, result.equals("int") ? "" : "(double)")));

    assertThat(compiled.errors()).isEmpty();
    compiled.run("Large");
  }

  @ParameterizedTest
  @CsvSource({"JAVAC, int, 253", "ECJ, int, 253", "JAVAC, double, 126", "ECJ, double, 126"})
  void run_constructorWithMaximumParameters_isRepeated(
      CompilerUnderTest compiler, String type, int count) throws Throwable {
    String run = "Expect.equal(\"f\", new CachedLarge(" + arguments(count, "1") + ").f(1), 1);";

    Compiled compiled =
        compiler.compile(folder, large(parameters(type, count), method("int", "int", 1), run));

    assertThat(compiled.errors()).isEmpty();
    compiled.run("Large");
  }

  @ParameterizedTest
  @CsvSource({"int, 253, int, 1", "long, 127, int, 1", "int, 1, int, 254", "int, 1, long, 127"})
  void compile_oneParameterTooMany_isRejected(
      String type, int count, String given, int constructor) {
    SourceFile source = large(parameters(given, constructor), method(type, "int", count), "");

    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, source);

    assertThat(compiled.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(Locale.ROOT)).contains("[TOO_MANY_PARAM"));
  }

  @ParameterizedTest
  @EnumSource
  void run_longestFileName_isWritten(CompilerUnderTest compiler) throws Throwable {
    String name = "f".repeat(255 - "CachedLarge$Cache.class".length());

    Compiled compiled = compiler.compile(
        folder,
        large("", named(name), "Expect.equal(\"f\", new CachedLarge()." + name + "(1), 1);"));

    assertThat(compiled.errors()).isEmpty();
    compiled.run("Large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"f", "\u00e4"})
  void compile_fileNameOfTooManyBytes_isRejected(String letter) {
    int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
    String name = letter.repeat((255 - "CachedLarge$Cache.class".length()) / bytes + 1);

    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, large("", named(name), ""));

    assertThat(compiled.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(Locale.ROOT)).contains("[NAME_TOO_LONG]"));
  }

  private static String named(String name) {
    return "@CachedResult int " + name + "(int x) { return ++computations; }";
  }

  /** The methods of all interfaces are compared with each other, which must happen only once. */
  @ParameterizedTest
  @EnumSource
  @Timeout(60)
  void compile_deepHierarchyOfInterfaces_isForwarded(CompilerUnderTest compiler) {
    String interfaces = IntStream.range(0, 40)
        .mapToObj(i -> "interface I%d extends I%d { %s }"
            .formatted(
                i,
                i + 1,
                IntStream.range(0, 10)
                    .mapToObj(j -> "int f%d_%d(int x) throws Exception;".formatted(i, j))
                    .collect(Collectors.joining(" "))))
        .collect(Collectors.joining("\n"));
    SourceFile source = new SourceFile("Deep.java", """
        interface Deep extends I0 {
          @io.cachedresult.CachedResult int g(int x);
        }
        %s
        interface I40 {}
        """.formatted(interfaces));

    Compiled compiled = compiler.compile(folder, source);

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.generatedSources().get("CachedDeep.java")).contains("f39_9(int x)");
  }

  /** Checks that types beyond the first hundred count as single objects. */
  @ParameterizedTest
  @EnumSource
  void run_resultOfManyTypes_isMeasuredUpToTheLimit(CompilerUnderTest compiler) throws Throwable {
    String types = IntStream.range(0, 300)
        .mapToObj(i -> "record R%d(String text, R%d next) {}".formatted(i, i + 1))
        .collect(Collectors.joining("\n"));
    String method = """
        @CachedResult R0 f(String text) { return %s; }
        record R300(String text) {}
        static long memory(String text) {
          CachedLarge large = new CachedLarge();
          large.f(text);
          return large.fCache().memory();
        }
        """.formatted(IntStream.range(0, 300)
        .mapToObj(i -> "new R%d(text, ".formatted(i))
        .collect(Collectors.joining("", "", "new R300(text)" + ")".repeat(300))));
    String run =
        "Expect.equal(\"strings\", memory(\"x\".repeat(2_000)) - memory(\"x\".repeat(1_000)), 101_000L);";

    Compiled compiled = compiler.compile(folder, large("", types + method, run));

    assertThat(compiled.errors()).isEmpty();
    compiled.run("Large");
  }

  private static SourceFile large(String parameters, String methods, String run) {
    return new SourceFile("Large.java", """
        import io.cachedresult.CacheEnvironment;
        import io.cachedresult.CachedResult;
        import io.cachedresult.processor.testing.Expect;

        public class Large {
          int computations;
          Large(%s) {}
          %s
          public static void run() {
            %s
          }
        }
        """.formatted(parameters, methods, run));
  }

  private static String method(String type, String result, int count) {
    return "@CachedResult(refreshAfterWrite = \"1h\") %s f(%s) { return (%s) ++computations; }"
        .formatted(result, parameters(type, count), result.toLowerCase(Locale.ROOT));
  }

  private static String parameters(String type, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> type + " p" + i)
        .collect(Collectors.joining(", "));
  }

  private static String arguments(int count, String each) {
    return String.join(", ", Collections.nCopies(count, each));
  }
}
