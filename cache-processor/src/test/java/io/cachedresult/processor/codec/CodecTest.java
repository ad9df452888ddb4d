package io.cachedresult.processor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.CodecProbe;
import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Compiles and runs codecs, and compares their fingerprints. */
class CodecTest {

  private static final String SOURCE = """
      package p;
      import io.cachedresult.CachedResult;
      import io.cachedresult.shared.Codec;
      import java.io.*;
      import java.util.*;
      class Host {
        enum Color { RED, BLUE }
        sealed interface Form permits Circle, Square {}
        record Circle(int radius) implements Form {}
        record Square(int side) implements Form {}
        record Thing(String name, List<Form> forms, Color color, Blob blob) {}
        static final class Blob {}
        static final class BlobCodec implements Codec<Blob> {
          public void encode(Blob value, DataOutput out) {}
          public Blob decode(DataInput in) { return new Blob(); }
        }
        @CachedResult(shared = true, codecs = Host.BlobCodec.class)
        Thing thing(String key, int more) { return null; }
      }
      """;

  @TempDir
  private Path folder;

  private int compilations;

  @BeforeEach
  void reset() {
    compilations = 0;
  }

  @ParameterizedTest
  @EnumSource
  void run_codecsOfAllShapes_decodeWhatTheyEncode(CompilerUnderTest compiler) throws Throwable {
    Compiled compiled = compiler.compile(
        folder,
        SourceFile.ofResource("/shared/SharedShapes.java", "sharedshapes/SharedShapes.java"));

    assertThat(compiled.errors()).extracting(error -> error.getMessage(null)).isEmpty();
    compiled.run("sharedshapes.SharedShapes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String name, List      | String title, List",
        "String name, List      | Integer name, List",
        "Color color, Blob blob | Blob blob, Color color",
        "List<Form> forms       | Set<Form> forms",
        "List<Form> forms       | Form[] forms",
        "RED, BLUE              | RED, GREEN",
        "RED, BLUE              | RED, BLUE, GREEN",
        "int side               | long side",
        "Square                 | Rectangle",
        "BlobCodec              | BlobCodec2",
        "String key, int more   | String key, long more",
        "String key, int more   | int more, String key",
        "Thing thing(           | List<Thing> thing(",
      })
  void fingerprint_changedShape_differs(String before, String after) throws Exception {
    assertThat(fingerprint(CompilerUnderTest.JAVAC, SOURCE.replace(before, after)))
        .isNotEqualTo(fingerprint(CompilerUnderTest.JAVAC, SOURCE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RED, BLUE              | BLUE, RED",
        "Circle, Square         | Square, Circle",
        "String key, int more   | String other, int more",
        "int side)              | @Deprecated int side)",
        "shared = true          | shared = true, maximumSize = 7",
      })
  void fingerprint_sameShape_isTheSame(String before, String after) throws Exception {
    assertThat(fingerprint(CompilerUnderTest.JAVAC, SOURCE.replace(before, after)))
        .isEqualTo(fingerprint(CompilerUnderTest.JAVAC, SOURCE));
  }

  @Test
  void fingerprint_ofBothCompilers_isTheSame() throws Exception {
    assertThat(fingerprint(CompilerUnderTest.ECJ, SOURCE))
        .isEqualTo(fingerprint(CompilerUnderTest.JAVAC, SOURCE));
  }

  private long fingerprint(CompilerUnderTest compiler, String source) throws IOException {
    Compiled compiled = compiler.compile(
        folder.resolve(String.valueOf(compilations++)), new SourceFile("p/Host.java", source));

    assertThat(compiled.errors()).extracting(error -> error.getMessage(null)).isEmpty();
    try (URLClassLoader loader = compiled.load()) {
      return CodecProbe.of(loader.loadClass("p.CachedHost"), "Thing").fingerprint();
    } catch (ClassNotFoundException failure) {
      throw new AssertionError(failure);
    }
  }
}
