package io.cachedresult.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests every release that this compiler knows, from the oldest supported one. */
class ReleasesTest {

  /** The difference between a class file's version and the release. */
  private static final int FIRST_VERSION = 44;

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void compile_forARelease_producesClassesOfThatReleaseWithoutWarnings(
      int release, @TempDir Path folder) throws IOException {
    assumeTrue(release <= Runtime.version().feature(), "a release that this JDK does not know");
    SourceFile source = SourceFile.ofResource("/golden/Warehouse.java", "shop/Warehouse.java");

    Compiled compiled = CompilerUnderTest.JAVAC.compile(
        folder, List.of("--release", "" + release, "-Xlint:all,-processing", "-Werror"), source);

    assertThat(compiled.diagnostics()).isEmpty();
    Path generated = compiled.classes().resolve("shop/CachedWarehouse.class");
    try (DataInputStream classFile = new DataInputStream(Files.newInputStream(generated))) {
      assertThat(classFile.readInt()).isEqualTo(0xCAFEBABE);
      assertThat(classFile.readUnsignedShort()).isZero();
      assertThat(classFile.readUnsignedShort()).isEqualTo(FIRST_VERSION + release);
    }
  }
}
