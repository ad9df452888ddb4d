package io.cachedresult.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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
        "golden/Orders",
        "golden/Prices",
        "golden/Rates",
        "golden/Shelf",
        "golden/Warehouse",
        "warnings/Closing",
        "warnings/Inside",
        "warnings/Mentioned",
        "warnings/Overriding",
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
    Compiled compiled = CompilerUnderTest.JAVAC.compile(
        folder,
        withModules(runtime()),
        new SourceFile(
            "module-info.java",
            "module shop { requires transitive io.cachedresult; exports shop; }"),
        SourceFile.ofResource("/golden/Catalog.java", "shop/Catalog.java"));

    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generatedSources()).containsOnlyKeys("shop/CachedCatalog.java");
  }

  @Test
  void compile_moduleThatUsesAnExportedCachedClass_needsThatModuleOnly() throws URISyntaxException {
    Compiled shop = CompilerUnderTest.JAVAC.compile(
        folder.resolve("shop"),
        withModules(runtime()),
        new SourceFile(
            "module-info.java",
            "module shop { requires transitive io.cachedresult; exports shop; }"),
        SourceFile.ofResource("/golden/Catalog.java", "shop/Catalog.java"));

    Compiled client = CompilerUnderTest.JAVAC.compile(
        folder.resolve("client"),
        withModules(runtime(), shop.classes()),
        new SourceFile("module-info.java", "module client { requires shop; }"),
        new SourceFile(
            "client/Client.java",
            "package client; class Client { long count(shop.CachedCatalog catalog) {"
                + " return catalog.productCache().stats().hits(); } }"));

    assertThat(shop.diagnostics()).isEmpty();
    assertThat(client.diagnostics()).isEmpty();
  }

  /** Returns the options for a module that needs others; each is a file or a folder. */
  private static List<String> withModules(Path... modules) {
    String path =
        Stream.of(modules).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return Stream.concat(STRICT.stream(), Stream.of("--module-path", path)).toList();
  }

  private static Path runtime() throws URISyntaxException {
    return Path.of(
        CachedResult.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
