package io.cachedresult.processor.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks how the generated class overrides methods that containers call. */
class ContainerMethodsTest {

  private static final List<SourceFile> CONTAINERS = List.of(
      annotation("jakarta.inject", "", "Inject", ""),
      annotation("jakarta.enterprise.inject", "", "Alternative", ""),
      annotation("jakarta.enterprise.inject", "", "Produces", ""),
      annotation("jakarta.enterprise.inject", "", "Disposes", ""),
      annotation("jakarta.enterprise.context", "", "NormalScope", ""),
      annotation("jakarta.enterprise.context", "@NormalScope", "ApplicationScoped", ""),
      annotation("jakarta.annotation", "", "Priority", "int value();"),
      annotation("io.micronaut.context.annotation", "", "Prototype", ""),
      annotation("io.micronaut.context.annotation", "", "Replaces", "Class<?> value();"),
      annotation("io.micronaut.context.annotation", "", "Requires", "Class<?> missing();"),
      annotation(
          "io.micronaut.context.annotation", "", "Executable", "boolean processOnStartup();"),
      annotation("io.micronaut.aop", "", "Adapter", ""),
      annotation("own", "@io.micronaut.aop.Adapter", "Listener", ""),
      annotation("own", "@Listener", "Topic", ""),
      annotation(
          "own",
          "@io.micronaut.context.annotation.Executable(processOnStartup = true)",
          "Scheduled",
          ""),
      annotation("own", "", "Schedules", "Scheduled[] value();"),
      annotation(
          "own",
          "@io.micronaut.context.annotation.Executable(processOnStartup = false)",
          "Read",
          ""));

  private static final String CDI = "@jakarta.enterprise.context.ApplicationScoped";
  private static final String MICRONAUT = "@io.micronaut.context.annotation.Prototype";

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void compile_producerAndDisposer_areRepeated(CompilerUnderTest compiler) {
    String generated = generated(compiler, CDI, """
        @jakarta.enterprise.inject.Produces String text() throws java.io.IOException { return ""; }
        void close(@jakarta.enterprise.inject.Disposes String text, int number) {}
        """);

    assertThat(generated).contains("""
              @Override
              @Produces
              String text() throws IOException {
                return super.text();
              }
            """).contains("""
              @Override
              void close(@Disposes String text, int number) {
                super.close(text, number);
              }
            """);
  }

  @ParameterizedTest
  @EnumSource
  void compile_producersThatCannotBeOverridden_areLeft(CompilerUnderTest compiler) {
    String generated = generated(compiler, CDI, """
        private class Hidden {}
        @jakarta.enterprise.inject.Produces static String first() { return ""; }
        @jakarta.enterprise.inject.Produces final String second() { return ""; }
        @jakarta.enterprise.inject.Produces private String third() { return ""; }
        @jakarta.enterprise.inject.Produces Hidden fourth() { return new Hidden(); }
        """);

    assertThat(generated).doesNotContain(" first(", " second(", " third(", " fourth(");
  }

  @ParameterizedTest
  @EnumSource
  void compile_withoutModel_overridesNothing(CompilerUnderTest compiler) {
    String none = CDI + " @io.cachedresult.CacheDefaults(componentModel = \"none\")";
    String generated = generated(compiler, none, """
        @jakarta.enterprise.inject.Produces String text() { return ""; }
        @own.Listener void listen(String event) {}
        """);

    assertThat(generated).doesNotContain("text()", "listen(");
  }

  @ParameterizedTest
  @EnumSource
  void compile_listenerOfMicronaut_getsAConditionThatIsNeverMet(CompilerUnderTest compiler) {
    String generated = generated(compiler, MICRONAUT, """
        @own.Topic void listen(String event) {}
        """);

    assertThat(generated).contains("""
          @Override
          @Topic
          @Requires(
              missing = Host.class
          )
          void listen(String event) {
            super.listen(event);
          }
        """);
  }

  @ParameterizedTest
  @EnumSource
  void compile_methodThatMicronautStarts_isNotAnnotatedAgain(CompilerUnderTest compiler) {
    String generated = generated(compiler, MICRONAUT, """
        @own.Scheduled void once() {}
        @own.Schedules({@own.Scheduled, @own.Scheduled}) void twice() {}
        @own.Read void read() {}
        """);

    assertThat(generated)
        .contains("  @Override\n  void once() {", "  @Override\n  void twice() {")
        .doesNotContain("read()");
  }

  private String generated(CompilerUnderTest compiler, String annotations, String members) {
    List<SourceFile> sources = new ArrayList<>(CONTAINERS);
    sources.add(new SourceFile("p/Host.java", """
        package p;
        %s
        class Host {
          @io.cachedresult.CachedResult int f(int x) { return x; }
          %s
        }
        """.formatted(annotations, members)));
    Compiled compiled =
        compiler.compile(folder, List.of("--release", "17"), sources.toArray(SourceFile[]::new));

    assertThat(compiled.diagnostics()).isEmpty();
    return compiled.generatedSources().get("p/CachedHost.java");
  }

  private static SourceFile annotation(
      String packageName, String marks, String name, String attribute) {
    return new SourceFile(
        packageName.replace('.', '/') + "/" + name + ".java",
        "package %s;\n%s\npublic @interface %s { %s }\n"
            .formatted(packageName, marks, name, attribute));
  }
}
