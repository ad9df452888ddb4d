package io.cachedresult.processor.odd;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that the user can turn off that the generated class repeats an annotation. */
class OmittedAnnotationsTest {

  private static final SourceFile SAMPLE = new SourceFile("p/Host.java", """
      package p;
      @interface Kept {}
      @interface Dropped {}
      class Host {
        @interface Inner {}
        private @interface Hidden {}
        @Kept @Dropped @Hidden @Inner @io.cachedresult.CachedResult
        int f(@Dropped @Kept int x) { return x; }
      }
      """);

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void compile_annotationsThatTheOptionNames_areNotRepeated(CompilerUnderTest compiler) {
    Compiled compiled = compiler.compile(
        folder,
        List.of("--release", "17", "-Acachedresult.omitAnnotations=p.Dropped, p.Host.*"),
        SAMPLE);

    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generatedSources().get("p/CachedHost.java"))
        .contains("  @Override\n  @Kept\n  int f(@Kept int x) {")
        .doesNotContain("@Dropped", "@Inner", "@Hidden");
  }
}
