package io.cachedresult.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares generated files byte for byte, with both compilers. After an intended change, {@code mvn
 * test -Dgolden.update=true} rewrites them for review.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @ParameterizedTest
  @CsvSource({
    "Catalog, CachedCatalog, JAVAC",
    "Catalog, CachedCatalog, ECJ",
    "Directory, CachedDirectory, JAVAC",
    "Directory, CachedDirectory, ECJ",
    "Fibonacci, CachedFibonacci, JAVAC",
    "Fibonacci, CachedFibonacci, ECJ",
    "Gallery, CachedGallery, JAVAC",
    "Gallery, CachedGallery, ECJ",
    "Geometry, CachedGeometry, JAVAC",
    "Geometry, CachedGeometry, ECJ",
    "Orders, CachedOrders, JAVAC",
    "Orders, CachedOrders, ECJ",
    "Prices, CachedPrices, JAVAC",
    "Prices, CachedPrices, ECJ",
    "Rates, CachedRates, JAVAC",
    "Rates, CachedRates, ECJ",
    "Shelf, CachedShelf_Row, JAVAC",
    "Shelf, CachedShelf_Row, ECJ",
    "Warehouse, CachedWarehouse, JAVAC",
    "Warehouse, CachedWarehouse, ECJ",
  })
  void compile_typicalClass_matchesTheGoldenFile(
      String source, String generated, CompilerUnderTest compiler, @TempDir Path folder)
      throws IOException {
    Compiled compiled = compiler.compile(
        folder, SourceFile.ofResource("/golden/" + source + ".java", "shop/" + source + ".java"));

    assertThat(compiled.errors()).isEmpty();
    Path golden = GOLDEN.resolve(generated + ".java");
    String text = compiled.generatedSources().get("shop/" + generated + ".java");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
