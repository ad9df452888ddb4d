package io.cachedresult.processor.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private static Processor lombok() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(provider -> provider.type().getName().startsWith("lombok."))
        .findFirst()
        .orElseThrow()
        .get();
  }
}
