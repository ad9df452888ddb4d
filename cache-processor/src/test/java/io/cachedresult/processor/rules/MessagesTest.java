package io.cachedresult.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.LibraryTypes;
import io.cachedresult.processor.testing.SourceFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks what messages say, and that no other messages follow from a mistake. */
class MessagesTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@CachedResult(condition = \"#x > 0\") int f(int x) { return x; }"
            + "| Declare a method such as 'boolean isCacheable(int)', and specify its name.",
        "@CachedResult(unless = \"result == null\") static String f(int x) { return null; }"
            + "| Declare a method such as 'static boolean isExcluded(String)', and specify its name.",
        "@CachedResult(condition = \"isodd\") int f(int x) { return x; }"
            + "| condition = \"isodd\", but there is no such method. Did you mean 'isOdd'?",
        "@CachedResult int noArg() { return 1; }"
            + " @CacheInvalidate(method = \"noarg\") void g() {}"
            + "| method = \"noarg\", but there is no such method. Did you mean 'noArg'?",
        "@CachedResult int f(String x, int y) { return 1; }"
            + " @CacheInvalidate(method = \"F(String)\") void g(String x, int y) {}"
            + "| Did you mean 'f(String, int)'?",
        "@CachedResult java.util.Optional<java.io.InputStream> f(int x) { return null; }"
            + "| its result is or contains an object of type 'InputStream', which can be read",
        "@CachedResult java.util.concurrent.Flow.Publisher<Long> f(int x) { return null; }"
            + "| Return a CompletableFuture of the value",
        "@CachedResult int f(java.util.List<int[]> x) { return 1; }"
            + "| is or contains an object of type 'int[]', which does not override equals",
      })
  void compile_commonMistake_isExplained(String members, String expected) {
    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, host(members));

    assertThat(compiled.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(Locale.ROOT)).contains(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "final class Host { @CachedResult final int f(int x) { return x; } }"
            + "| Declare the class and the function open, or apply the all-open compiler plugin",
        "class Host { @CachedResult final int f(int x) { return x; } }"
            + "| Declare it open, or apply the all-open compiler plugin",
        "class Host { @CachedResult int f(int x) { return x; }"
            + " @CacheInvalidate(method = \"f\") final void g(int x) {} }"
            + "| Declare the function open",
        "abstract class Host { private Host() {} @CachedResult int f(int x) { return x; } }"
            + "| Make one of them internal or public.",
        "class Host { @CachedResult kotlinx.coroutines.Deferred<Long> f(int x) { return null; } }"
            + "| for example with Deferred.asCompletableFuture()",
        "class Host { @CachedResult int f(int x) { return x; }"
            + " @CacheInvalidate(method = \"f\") kotlinx.coroutines.Job g(int x) { return null; } }"
            + "| for example with Deferred.asCompletableFuture()",
        "class Host { @CachedResult kotlinx.coroutines.flow.Flow<Long> f(int x) { return null; } }"
            + "| for example with scope.future { flow.toList() }",
        "class Host { @CachedResult final int price$main(int x) { return x; } }"
            + "| [FINAL_METHOD] 'price' cannot be cached: it is final",
        "class Host { @CachedResult int f$main(int x) { return x; }"
            + " @CacheInvalidate(method = \"F\") void g$main(int x) {} }"
            + "| [NAME_MISSPELLED] 'g' specifies method = \"F\", but there is no such method. Did you mean 'f'?",
      })
  void compile_mistakeInKotlin_isExplainedInItsWords(String type, String expected) {
    SourceFile source = new SourceFile("p/Host.java", """
        package p;
        import io.cachedresult.CacheInvalidate;
        import io.cachedresult.CachedResult;
        @kotlin.Metadata
        %s
        """.formatted(type));

    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, LibraryTypes.with(source));

    assertThat(compiled.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(Locale.ROOT)).contains(expected));
  }

  static Stream<Arguments> rejectedSignatures() {
    return Stream.of(
            "@CachedResult int f(Box<String> x) { return 1; }",
            "@CachedResult java.util.List<Box<String>> f(int x) { return null; }",
            "@CachedResult <B extends Box<String>> int f(B x) { return 1; }",
            "@CachedResult int f(int x) throws String { return 1; }",
            "@CachedResult int f(void x) { return 1; }",
            "Host(Box<String> box) {} @CachedResult int f(int x) { return 1; }",
            "@CachedResult int f(int x) { return 1; }"
                + " @CacheInvalidate(method = \"f\") void g(int x, Box<String> y) {}")
        .flatMap(members ->
            Stream.of(CompilerUnderTest.values()).map(compiler -> Arguments.of(members, compiler)));
  }

  @ParameterizedTest
  @MethodSource("rejectedSignatures")
  void compile_signatureThatTheCompilerRejects_isReportedByTheCompilerAlone(
      String members, CompilerUnderTest compiler) {
    Compiled compiled = compiler.compile(folder, host(members));

    assertThat(compiled.errors()).isNotEmpty().allSatisfy(error -> {
      assertThat(error.getMessage(Locale.ROOT)).doesNotStartWith("[");
      assertThat(Objects.requireNonNull(error.getSource()).getName()).endsWith("Host.java");
    });
    if (compiler == CompilerUnderTest.JAVAC) {
      assertThat(compiled.errors()).hasSize(1);
      assertThat(compiled.generatedSources()).isEmpty();
    }
  }

  @Test
  void compile_validTypeArguments_areAccepted() {
    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, host("""
        static class Pair<A extends Comparable<A>, B extends A> {}
        interface Part<P extends Part<P>> {}
        static class Both<T extends Number & Comparable<T>> {}
        @CachedResult <N extends Number & Comparable<N>> Pair<N, N> f(N x) { return null; }
        @CachedResult <P extends Number & Part<P>> Part<P> g(int x) { return null; }
        @CachedResult <I extends Integer> Both<Integer> h(Class<? extends Box<I>> x) { return null; }
        @CachedResult Box<? extends Integer> i(Class<Box> x) { return null; }
        """));

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.generatedSources()).isNotEmpty();
  }

  private static SourceFile host(String members) {
    return new SourceFile("p/Host.java", """
        package p;
        import io.cachedresult.CacheInvalidate;
        import io.cachedresult.CachedResult;
        class Host {
          static class Box<T extends Number> {
            @Override public boolean equals(Object other) { return this == other; }
            @Override public int hashCode() { return 1; }
          }
          boolean isOdd(int x) { return true; }
          %s
        }
        """.formatted(members));
  }
}
