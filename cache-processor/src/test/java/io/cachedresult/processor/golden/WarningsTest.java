package io.cachedresult.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that generated code compiles with all warnings as errors. */
class WarningsTest {

  private static final List<String> STRICT = List.of("-Xlint:all,-processing,-options", "-Werror");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "golden/Catalog",
        "golden/Fibonacci",
        "golden/Gallery",
        "golden/Geometry",
        "golden/Prices",
        "golden/Rates",
        "golden/Shelf",
        "golden/Warehouse",
        "warnings/Inside",
        "warnings/Suspicious"
      })
  void compile_withAllWarningsAsErrors_succeeds(String sample) {
    SourceFile source = SourceFile.ofResource(
        "/" + sample + ".java", "shop/" + Path.of(sample).getFileName() + ".java");

    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, STRICT, source);

    assertThat(compiled.diagnostics())
        .allMatch(
            said -> said.getKind() == Diagnostic.Kind.NOTE && compiled.ofRules().contains(said));
    assertThat(compiled.generatedSources()).isNotEmpty();
  }

  @Test
  void compile_inANamedModule_needsOnlyTheRuntime() throws URISyntaxException {
    Path runtime = Path.of(
        CachedResult.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> options = Stream.concat(
            STRICT.stream(), Stream.of("--module-path", runtime.toString()))
        .toList();

    Compiled compiled = CompilerUnderTest.JAVAC.compile(
        folder,
        options,
        new SourceFile(
            "module-info.java",
            "module shop { requires transitive io.cachedresult; exports shop; }"),
        SourceFile.ofResource("/golden/Catalog.java", "shop/Catalog.java"));

    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generatedSources()).containsOnlyKeys("shop/CachedCatalog.java");
  }
}
