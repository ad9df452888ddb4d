package io.cachedresult.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.WritesSources;
import java.io.IOException;
import java.io.InputStream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the processor as part of a compilation. */
class CachedResultProcessorTest {

  private static final JavaFileObject WAITING = JavaFileObjects.forSourceLines(
      "p.Waiting",
      "package p;",
      "import io.cachedresult.CachedResult;",
      "import java.util.List;",
      "public class Waiting {",
      "  @CachedResult",
      "  public List<Late> late(int x) { return List.of(); }",
      "}");

  @Test
  void compile_typeOfALaterRound_isNamedCorrectly() {
    Compilation compilation = javac()
        .withProcessors(new CachedResultProcessor(), WritesSources.late())
        .compile(WAITING);

    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedSourceFile("p.CachedWaiting")
        .contentsAsUtf8String()
        .contains("private List<Late> result;");
  }

  /** If the processor claimed its annotations, processors behind it might not run at all. */
  @Test
  void compile_withLintOfProcessing_warnsOfAnnotationsThatAreLeftToOtherProcessors() {
    Compilation compilation = javac()
        .withOptions("-Xlint:processing")
        .withProcessors(new CachedResultProcessor(), WritesSources.late())
        .compile(WAITING);

    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningContaining("No processor claimed any of these annotations");
    assertThat(compilation).generatedSourceFile("p.Late");
  }

  @Test
  void compile_sourceThatUsesTheGeneratedClass_succeeds() {
    Compilation compilation = javac()
        .withProcessors(new CachedResultProcessor())
        .compile(JavaFileObjects.forSourceLines(
            "p.Fibonacci",
            "package p;",
            "import io.cachedresult.CachedResult;",
            "public class Fibonacci {",
            "  @CachedResult",
            "  public long of(int n) { return n < 2 ? n : of(n - 1) + of(n - 2); }",
            "  public static CachedFibonacci create() { return new CachedFibonacci(); }",
            "}"));

    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void compile_twice_writesTheSameBytes() throws IOException {
    assertThat(textOfCatalog()).isEqualTo(textOfCatalog());
  }

  @Test
  void compile_nestedTypesNamedLikeRuntimeTypes_areDistinguished() {
    Compilation compilation = javac()
        .withProcessors(new CachedResultProcessor())
        .compile(JavaFileObjects.forSourceLines(
            "p.Clash",
            "package p;",
            "class Clash {",
            "  record Entry(String key) {}",
            "  record CacheSpec(int x) {}",
            "  record Objects() {}",
            "  @io.cachedresult.CachedResult",
            "  Entry find(CacheSpec spec, Objects objects) { return new Entry(\"\"); }",
            "}"));

    assertThat(compilation).succeeded();
  }

  @Test
  void compile_packageClassesNamedLikeJavaLangClasses_areDistinguished() {
    Compilation compilation = javac()
        .withProcessors(new CachedResultProcessor())
        .compile(JavaFileObjects.forSourceLines(
            "p.Host",
            "package p;",
            "class Host {",
            "  @Deprecated @java.lang.SuppressWarnings(\"rawtypes\")",
            "  @io.cachedresult.CachedResult java.util.List f(Override x, double y) { return null; }",
            "}",
            "record Override() {}",
            "class SuppressWarnings {}",
            "class Throwable {}",
            "class String {}",
            "class Long {}",
            "class Double {}"));

    assertThat(compilation).succeeded();
  }

  @Test
  void compile_abstractClassWhoseSuperclassImplementsTheInterface_isAccepted() {
    Compilation compilation = javac()
        .withProcessors(new CachedResultProcessor())
        .compile(JavaFileObjects.forSourceLines(
            "p.Inherits",
            "package p;",
            "interface Named { int name(); }",
            "class Base { public int name() { return 1; } }",
            "abstract class Inherits extends Base implements Named {",
            "  @io.cachedresult.CachedResult int f(int x) { return x; }",
            "}"));

    assertThat(compilation).succeeded();
  }

  @Test
  void compile_annotatedConstructor_isRepeatedWithItsAnnotationsOnce() {
    Compilation compilation = javac()
        .withProcessors(new CachedResultProcessor())
        .compile(JavaFileObjects.forSourceLines(
            "p.Bound",
            "package p;",
            "class Bound {",
            "  @interface Inject {}",
            "  @interface Named { String value(); }",
            "  @Inject Bound(@Named(\"main\") String database) {}",
            "  @io.cachedresult.CachedResult int f(int x) { return x; }",
            "}"));

    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedSourceFile("p.CachedBound")
        .contentsAsUtf8String()
        .containsMatch(
            "@Bound.Inject\\s+CachedBound\\(@Bound.Named\\(\"main\"\\) String database\\) \\{");
    assertThat(compilation)
        .generatedSourceFile("p.CachedBound")
        .contentsAsUtf8String()
        .doesNotContainMatch("(?s)@Bound.Inject.*@Bound.Inject");
  }

  @Test
  void compile_inANullMarkedPackage_marksWhatMayBeNull() {
    Compilation compilation = javac()
        .withProcessors(new CachedResultProcessor())
        .compile(
            JavaFileObjects.forSourceLines(
                "p.package-info", "@org.jspecify.annotations.NullMarked", "package p;"),
            JavaFileObjects.forSourceLines(
                "p.Marked",
                "package p;",
                "class Marked {",
                "  @io.cachedresult.CachedResult int[] numbers(int x) { return new int[x]; }",
                "}"));

    assertThat(compilation)
        .generatedSourceFile("p.CachedMarked")
        .contentsAsUtf8String()
        .contains("@NullUnmarked\nclass CachedMarked");
    assertThat(compilation)
        .generatedSourceFile("p.CachedMarked")
        .contentsAsUtf8String()
        .contains("public int @Nullable [] getIfPresent(int x)");
  }

  private static String textOfCatalog() throws IOException {
    return javac()
        .withProcessors(new CachedResultProcessor())
        .compile(JavaFileObjects.forResource("golden/Catalog.java"))
        .generatedSourceFile("shop.CachedCatalog")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "META-INF/services/javax.annotation.processing.Processor",
        "META-INF/gradle/incremental.annotation.processors"
      })
  void registration_forCompilersAndForGradle_namesTheProcessor(String file) throws IOException {
    try (InputStream registration = getClass().getClassLoader().getResourceAsStream(file)) {
      assertThat(registration).isNotNull();
      assertThat(new String(registration.readAllBytes(), UTF_8))
          .contains(CachedResultProcessor.class.getName());
    }
  }

  @Test
  void supportedAnnotations_includeAllOfTheRuntime() {
    Processor processor = new CachedResultProcessor();

    assertThat(processor.getSupportedAnnotationTypes())
        .containsExactlyInAnyOrder(
            CachedResult.class.getName(),
            CacheKey.class.getName(),
            CacheInvalidate.class.getName(),
            CacheInvalidate.Several.class.getCanonicalName(),
            CachePut.class.getName(),
            CacheDefaults.class.getName(),
            "kotlin.Metadata");
  }
}
