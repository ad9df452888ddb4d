package io.cachedresult.processor.rules;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.cachedresult.processor.CachedResultProcessor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Checks how often and where a rule is reported that several classes or methods break. */
class ReportingTest {

  @Test
  void compile_severalRulesBroken_reportsEachOnceAndWritesNothing() {
    JavaFileObject source = JavaFileObjects.forSourceLines(
        "p.Broken",
        "package p;",
        "import io.cachedresult.CachedResult;",
        "final class Broken {",
        "  @CachedResult(maximumSize = -5, expireAfterWrite = \"0s\")",
        "  void nothing() {}",
        "  @CachedResult int fine() { return 1; }",
        "}");

    Compilation compilation =
        javac().withProcessors(new CachedResultProcessor()).compile(source);

    assertThat(compilation).hadErrorCount(4);
    assertThat(compilation).hadErrorContaining("[FINAL_CLASS]").inFile(source).onLine(3);
    assertThat(compilation).hadErrorContaining("[BAD_SIZE]").inFile(source).onLine(4);
    assertThat(compilation).hadErrorContaining("[BAD_AGE]").inFile(source).onLine(4);
    assertThat(compilation).hadErrorContaining("[NO_RESULT]").inFile(source).onLine(5);
  }

  @Test
  void compile_manyClassesForAnOldRelease_isReportedOnce() {
    Compilation compilation = javac()
        .withOptions("--release", "11")
        .withProcessors(new CachedResultProcessor())
        .compile(JavaFileObjects.forSourceLines(
            "p.Old",
            "package p;",
            "class Old {",
            "  @io.cachedresult.CachedResult int f(int x) { return x; }",
            "  @io.cachedresult.CachedResult int g(int x) { return x; }",
            "}",
            "class Older {",
            "  @io.cachedresult.CachedResult int f(int x) { return x; }",
            "}"));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[OLD_RELEASE]");
  }

  @Test
  void compile_typeThatSeveralClassesCannotInspect_isNotedOnce() {
    Compilation compilation = javac()
        .withProcessors(new CachedResultProcessor())
        .compile(
            JavaFileObjects.forSourceLines(
                "p.One",
                "package p;",
                "class One {",
                "  @io.cachedresult.CachedResult Runnable run(int x) { return null; }",
                "}"),
            JavaFileObjects.forSourceLines(
                "p.Two",
                "package p;",
                "class Two {",
                "  @io.cachedresult.CachedResult java.util.List<Runnable> run(Iterable<String> x) { return null; }",
                "}"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).hadNoteCount(2);
    assertThat(compilation).hadNoteContaining("[UNSEEN_TYPE] The size of 'java.lang.Runnable'");
    assertThat(compilation).hadNoteContaining("[UNSEEN_TYPE] The size of 'java.lang.Iterable'");
  }

  @Test
  void compile_variantsOfOneShotTypesAndContradictions_areRejected() {
    JavaFileObject source = JavaFileObjects.forSourceLines(
        "sample.Host",
        "package sample;",
        "import io.cachedresult.CachedResult;",
        "class Host {",
        "  @CachedResult java.util.concurrent.CompletableFuture<java.util.Scanner> later() { return null; }",
        "  @CachedResult <T extends java.io.Reader> int read(T from) { return 0; }",
        "  @CachedResult(failuresExpireAfter = \"1m\") int failing() { return 0; }",
        "  @CachedResult(failuresExpireAfter = \"soon\") int soon() { return 0; }",
        "  @CachedResult Iterable<String> again(Iterable<String> names) { return names; }",
        "}");

    Compilation compilation =
        javac().withProcessors(new CachedResultProcessor()).compile(source);

    assertThat(compilation).hadErrorCount(4);
    assertThat(compilation)
        .hadErrorContaining("[ONE_SHOT_RESULT]")
        .inFile(source)
        .onLine(4);
    assertThat(compilation)
        .hadErrorContaining("[ONE_SHOT_PARAMETER]")
        .inFile(source)
        .onLine(5);
    assertThat(compilation).hadErrorContaining("[CONTRADICTION]").inFile(source).onLine(6);
    assertThat(compilation).hadErrorContaining("[BAD_AGE]").inFile(source).onLine(7);
  }

  @Test
  void compile_methodsWithTheSameGeneratedNames_areRejected() {
    Compilation compilation = javac()
        .withProcessors(new CachedResultProcessor())
        .compile(JavaFileObjects.forSourceLines(
            "p.Twice",
            "package p;",
            "class Twice {",
            "  @io.cachedresult.CachedResult int f(int x) { return x; }",
            "  @io.cachedresult.CachedResult int F(int x) { return x; }",
            "}"));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[NAME_TAKEN] 'F' cannot be cached: 'FCache'");
  }

  @Test
  void compile_classesWithTheSameGeneratedName_areRejected() {
    Compilation compilation = javac()
        .withProcessors(new CachedResultProcessor())
        .compile(JavaFileObjects.forSourceLines(
            "p.A",
            "package p;",
            "class A {",
            "  static class B { @io.cachedresult.CachedResult int f(int x) { return x; } }",
            "}",
            "class A_B { @io.cachedresult.CachedResult int f(int x) { return x; } }"));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[CLASS_TAKEN] The methods of 'A_B' cannot be cached: the class 'CachedA_B'");
  }
}
