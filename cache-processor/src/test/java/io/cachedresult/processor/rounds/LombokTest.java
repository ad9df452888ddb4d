package io.cachedresult.processor.rounds;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.cachedresult.processor.CachedResultProcessor;
import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lombok adds constructors and methods to classes while processors look at them, so it must come
 * first on the processor path.
 */
class LombokTest {

  @TempDir
  private Path folder;

  @Test
  void run_classWithLombokConstructor_isExtendedWithIt() throws Throwable {
    SourceFile source = new SourceFile("Shop.java", """
        import io.cachedresult.CachedResult;
        import io.cachedresult.processor.testing.Expect;
        import lombok.Getter;
        import lombok.RequiredArgsConstructor;
        import lombok.Value;

        @RequiredArgsConstructor
        public class Shop {
          private final String name;
          @Getter private int computations;

          @Value
          static class Product {
            String sku;
            int locale;
          }

          @CachedResult
          Product product(String sku, Product similar) {
            computations++;
            return new Product(name + sku, similar.getLocale());
          }

          public static void run() {
            CachedShop shop = new CachedShop("shop ");
            Product product = shop.product("1", new Product("0", 4));
            Expect.equal("product", product, new Product("shop 1", 4));
            Expect.equal("again", shop.product("1", new Product("0", 4)) == product, true);
            Expect.equal("computations", shop.getComputations(), 1);
          }
        }
        """);

    Compiled compiled = CompilerUnderTest.JAVAC.compile(
        folder, List.of("--release", "17"), List.of(lombok()), source);

    assertThat(compiled.errors()).isEmpty();
    compiled.run("Shop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@lombok.RequiredArgsConstructor class Shop { private final String name;"
            + " @io.cachedresult.CachedResult int f(int x) { return x; } }",
        "class Shop { @lombok.Value static class Key { String sku; }"
            + " @io.cachedresult.CachedResult int f(Key x) { return 1; } }",
        "class Shop { @lombok.Data static class Key { String sku; }"
            + " @io.cachedresult.CachedResult int f(java.util.List<Key> x) { return 1; } }",
      })
  void compile_lombokAfterThisProcessor_isToldToComeFirst(String shop) {
    Compilation compilation = javac()
        .withProcessors(new CachedResultProcessor(), lombok())
        .compile(JavaFileObjects.forSourceString("Shop", shop));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[LOMBOK_LATER] 'f' cannot be cached: Lombok has not processed");
  }

  private static Processor lombok() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(provider -> provider.type().getName().startsWith("lombok."))
        .findFirst()
        .orElseThrow()
        .get();
  }
}
