package io.cachedresult.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compiles as users do: with the runtime alone on the class path, and none of its annotations. */
class RuntimeAloneTest {

  /** Calls what users call, whose signatures have annotations for null. */
  private static final SourceFile CALLER = new SourceFile("shop/Caller.java", """
      package shop;
      import io.cachedresult.CacheEnvironment;
      import io.cachedresult.LruCache;
      import io.cachedresult.ResultCache;
      public class Caller {
        public static String name(CachedCatalog catalog, String sku) {
          Catalog.Product found = catalog.productCache().getIfPresent(sku, 1);
          ResultCache cache = catalog.productCache();
          cache.invalidateAll();
          return found == null ? catalog.product(sku, 1).name() : found.name();
        }
        public static CacheEnvironment environment() {
          return CacheEnvironment.builder().ticker(() -> 0).build();
        }
        public static LruCache<String, Integer> lengths() {
          return LruCache.<String, Integer>builder().maximumSize(9).weigher((key, size) -> 1).build();
        }
      }
      """);

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void compile_withTheRuntimeAlone_succeeds(CompilerUnderTest compiler) throws Exception {
    SourceFile[] sources = Stream.of(
            "Catalog",
            "Directory",
            "Fibonacci",
            "Gallery",
            "Geometry",
            "Orders",
            "Prices",
            "Rates",
            "Shelf",
            "Warehouse")
        .map(name -> SourceFile.ofResource("/golden/" + name + ".java", "shop/" + name + ".java"))
        .toArray(SourceFile[]::new);

    Compiled compiled = compiler.compileWith(
        List.of(runtime()),
        folder,
        Stream.concat(Stream.of(sources), Stream.of(CALLER)).toArray(SourceFile[]::new));

    assertNoError(compiled);
    assertThat(compiled.generatedSources()).hasSameSizeAs(sources);
    assertThat(compiled.generatedSources().values()).noneMatch(text -> text.contains("jspecify"));
  }

  /** Class files may mention types that users do not have, such as annotations and loggers. */
  @ParameterizedTest
  @EnumSource
  void compile_withALibraryThatMentionsMissingTypes_succeeds(CompilerUnderTest compiler)
      throws Exception {
    Compiled base = compiler.compile(
        folder.resolve("library"),
        new SourceFile("org/slf4j/Logger.java", "package org.slf4j; public interface Logger {}"),
        new SourceFile("lib/Client.java", """
            package lib;
            public class Client {
              private org.slf4j.Logger log;
            }
            """),
        new SourceFile("lib/Base.java", """
            package lib;
            import io.cachedresult.CachedResult;
            import org.jspecify.annotations.*;
            public abstract class Base<K extends @Nullable Object> {
              @CachedResult
              public @Nullable String name(@NonNull String id, K key) { return id; }
              @NullUnmarked
              public void unmarked(@Nullable String id) {}
            }
            """));
    assertNoError(base);
    Files.delete(base.classes().resolve("org/slf4j/Logger.class"));

    Compiled compiled = compiler.compileWith(
        List.of(runtime(), base.classes()),
        folder.resolve("user"),
        new SourceFile("shop/Names.java", """
            package shop;
            import io.cachedresult.CacheKey;
            import io.cachedresult.CachedResult;
            public class Names extends lib.Base<Integer> {
              @CachedResult
              public String upper(@CacheKey String id, lib.Client client) { return id; }
            }
            """));

    assertNoError(compiled);
    assertThat(compiled.generatedSources().get("shop/CachedNames.java"))
        .contains("upperCache()", "nameCache()")
        .doesNotContain("jspecify");
  }

  private static Path runtime() throws URISyntaxException {
    return Path.of(
        CachedResult.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void assertNoError(Compiled compiled) {
    assertThat(compiled.errors())
        .extracting(said -> said.getMessage(Locale.ROOT))
        .isEmpty();
  }
}
