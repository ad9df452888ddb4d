package io.cachedresult.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.LibraryTypes;
import io.cachedresult.processor.testing.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that functions of Kotlin are found that kapt hides, in stubs with the metadata of Kotlin. */
class HiddenFunctionsTest {

  @TempDir
  private Path folder;

  private static SourceFile sample(String name) {
    return SourceFile.ofResource("/kotlin/" + name + ".java", "sample/" + name + ".java");
  }

  private static List<String> errors(Compiled compiled) {
    return compiled.errors().stream()
        .map(error -> error.getMessage(Locale.ROOT))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void compile_classWithHiddenFunctions_namesEachAnnotatedOne(CompilerUnderTest compiler) {
    Compiled compiled = compiler.compile(folder, LibraryTypes.with(sample("Sample")));

    assertThat(errors(compiled))
        .hasSize(4)
        .allMatch(error -> error.startsWith("[HIDDEN_FUNCTION] "))
        .anyMatch(error -> error.contains("'byId'") && error.contains("'byId--TkT2Jo'"))
        .anyMatch(error -> error.contains("'id'") && error.contains("'getId-WHrvBrs'"))
        .anyMatch(error -> error.contains("'with space'"))
        .anyMatch(error -> error.contains("'default'"));
  }

  @ParameterizedTest
  @EnumSource
  void compile_fileWithHiddenFunctionsOnly_namesEach(CompilerUnderTest compiler) {
    Compiled compiled = compiler.compile(folder, LibraryTypes.with(sample("SampleKt")));

    assertThat(errors(compiled))
        .hasSize(2)
        .anyMatch(error -> error.contains("'top--TkT2Jo'"))
        .anyMatch(error -> error.contains("'duration-LRDsOJo'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "another format",
        "\\u0000",
        "\\u0000\\u0000J",
        "\\u0000\\u0000J\\u000b\\u0010",
        "\\u0000\\u0000\\u0007",
        "\\u0000\\u00ff\\u00ff\\u00ff\\u00ff\\u00ff\\u00ff\\u00ff",
        "\\u0000\\u0000J\\u000b\\u0010\\u0001b\\u0002\\b\\u0003\\u00a2\\u0006\\u0002\\b\\u0009",
      })
  void compile_unknownMetadata_isIgnored(String data) {
    SourceFile source = new SourceFile("sample/Sample.java", """
        package sample;
        @kotlin.Metadata(k = 1, d1 = "%s", d2 = {"", "f", "f-1", "Lio/cachedresult/CachedResult;"})
        public class Sample {
          @io.cachedresult.CachedResult
          public int visible(int x) {
            return 0;
          }
        }
        """.formatted(data));

    Compiled compiled = CompilerUnderTest.JAVAC.compile(folder, LibraryTypes.with(source));

    assertThat(errors(compiled)).isEmpty();
    assertThat(compiled.generatedSources()).containsOnlyKeys("sample/CachedSample.java");
  }
}
