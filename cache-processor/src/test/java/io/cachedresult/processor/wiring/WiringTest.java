package io.cachedresult.processor.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.processor.testing.Compiled;
import io.cachedresult.processor.testing.CompilerUnderTest;
import io.cachedresult.processor.testing.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks which annotations the generated class has for the containers on the class path, whose
 * annotations are imitated here.
 */
class WiringTest {

  private static final List<SourceFile> INJECT = List.of(
      annotation("jakarta.inject.Scope"),
      annotation("jakarta.inject.Qualifier"),
      annotation("jakarta.inject.Inject"),
      annotation("jakarta.inject.Singleton", "@jakarta.inject.Scope"),
      new SourceFile("jakarta/inject/Named.java", """
          package jakarta.inject;
          @Qualifier
          public @interface Named { String value() default ""; }
          """));

  private static final List<SourceFile> SPRING = List.of(
      annotation("org.springframework.stereotype.Component"),
      annotation("org.springframework.stereotype.Service", "@Component"),
      annotation("org.springframework.beans.factory.annotation.Autowired"),
      annotation("org.springframework.beans.factory.annotation.Qualifier"));

  private static final List<SourceFile> STARTER =
      List.of(new SourceFile("io/cachedresult/spring/Starter.java", """
          package io.cachedresult.spring;
          public class Starter {}
          """));

  private static final List<SourceFile> CDI = List.of(
      annotation("jakarta.enterprise.inject.Alternative"),
      annotation("jakarta.enterprise.inject.Stereotype"),
      annotation("jakarta.enterprise.context.NormalScope"),
      annotation("jakarta.enterprise.context.ApplicationScoped", "@NormalScope"),
      annotation("jakarta.interceptor.InterceptorBinding"),
      new SourceFile("jakarta/annotation/Priority.java", """
          package jakarta.annotation;
          public @interface Priority { int value(); }
          """));

  private static final List<SourceFile> MICRONAUT = List.of(
      annotation("io.micronaut.context.annotation.Bean"),
      annotation("io.micronaut.context.annotation.Prototype", "@Bean"),
      annotation("io.micronaut.aop.Around"),
      new SourceFile("io/micronaut/context/annotation/Requires.java", """
          package io.micronaut.context.annotation;
          public @interface Requires { String property(); }
          """),
      new SourceFile("io/micronaut/context/annotation/Replaces.java", """
          package io.micronaut.context.annotation;
          public @interface Replaces { Class<?> value(); }
          """));

  private static final List<SourceFile> AVAJE =
      List.of(annotation("io.avaje.inject.Component"), annotation("io.avaje.inject.Primary"));

  private static final List<SourceFile> GUICE = List.of(
      annotation("com.google.inject.ScopeAnnotation"),
      annotation("com.google.inject.Inject"),
      annotation("com.google.inject.Singleton", "@ScopeAnnotation"));

  /** Annotations of users, marked by those of containers. */
  private static final List<SourceFile> OWN = List.of(
      annotation("own.Fast", "@jakarta.inject.Qualifier"),
      annotation("own.Plain"),
      annotation("own.Audited", "@jakarta.interceptor.InterceptorBinding"),
      annotation("own.Model", "@jakarta.enterprise.inject.Stereotype"),
      annotation("own.Traced", "@io.micronaut.aop.Around"));

  /**
   * A class with annotations, and what is expected.
   *
   * @param header the annotations of the generated class
   * @param constructor the annotation of its constructor
   */
  record Case(
      String name, List<SourceFile> classPath, String host, String header, String constructor) {

    @Override
    public String toString() {
      return name;
    }
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static List<SourceFile> path(List<SourceFile>... containers) {
    return Stream.of(containers).flatMap(List::stream).toList();
  }

  static Stream<Case> wired() {
    return Stream.of(
        new Case("no container", List.of(), "", "", ""),
        new Case(
            "Spring",
            path(SPRING, STARTER),
            "@org.springframework.stereotype.Service"
                + " @org.springframework.beans.factory.annotation.Qualifier",
            "",
            "@Autowired"),
        new Case(
            "Spring, Jakarta's name",
            path(SPRING, STARTER, INJECT, OWN.subList(0, 1)),
            "@jakarta.inject.Named @own.Fast",
            "@Fast",
            "@Autowired"),
        new Case(
            "CDI",
            path(CDI, INJECT),
            "@jakarta.enterprise.context.ApplicationScoped",
            "@Alternative @Priority(0) @ApplicationScoped",
            "@Inject"),
        new Case(
            "CDI, everything that is repeated",
            path(CDI, INJECT, OWN.subList(0, 4)),
            "@own.Fast @own.Plain @own.Audited @own.Model",
            "@Alternative @Priority(0) @Fast @Audited @Model",
            "@Inject"),
        new Case(
            "CDI, own priority",
            path(CDI, INJECT),
            "@jakarta.inject.Singleton @jakarta.annotation.Priority(7)",
            "@Alternative @Priority(8) @Singleton",
            "@Inject"),
        new Case(
            "CDI, alternative that is not selected",
            path(CDI, INJECT),
            "@jakarta.inject.Singleton @jakarta.enterprise.inject.Alternative",
            "@Alternative @Singleton",
            "@Inject"),
        new Case(
            "CDI, name of the class",
            path(CDI, INJECT),
            "@jakarta.inject.Singleton @jakarta.inject.Named",
            "@Alternative @Priority(0) @Singleton @Named(\"host\")",
            "@Inject"),
        new Case(
            "CDI, discovery of all classes",
            path(CDI, INJECT),
            "",
            "@Alternative @Priority(0)",
            ""),
        new Case(
            "CDI, turned off",
            path(CDI, INJECT),
            "@jakarta.inject.Singleton @io.cachedresult.CacheDefaults(componentModel = \"none\")",
            "",
            ""),
        new Case(
            "CDI, without its annotation of priorities",
            path(CDI.subList(0, 5), INJECT),
            "@jakarta.inject.Singleton",
            "@Singleton",
            "@Inject"),
        new Case(
            "Micronaut",
            path(MICRONAUT, INJECT, OWN.subList(0, 1), OWN.subList(4, 5)),
            "@jakarta.inject.Singleton @own.Fast @own.Traced"
                + " @io.micronaut.context.annotation.Requires(property = \"x\")",
            "@Replaces(Host.class) @Singleton @Fast @Traced @Requires(property = \"x\")",
            "@Inject"),
        new Case(
            "Micronaut, its own scope",
            path(MICRONAUT, INJECT),
            "@io.micronaut.context.annotation.Prototype",
            "@Replaces(Host.class) @Prototype",
            "@Inject"),
        new Case("Micronaut, no bean", path(MICRONAUT, INJECT), "", "", ""),
        new Case(
            "Avaje",
            path(AVAJE, INJECT, OWN.subList(0, 1)),
            "@io.cachedresult.CacheDefaults(componentModel = \"avaje\") @own.Fast",
            "@Component @Primary @Fast",
            "@Inject"),
        new Case(
            "Avaje, a component without a name",
            path(AVAJE, INJECT),
            "@io.avaje.inject.Component",
            "@Component @Primary @Named(\"\")",
            "@Inject"),
        new Case(
            "Avaje, a name",
            path(AVAJE, INJECT),
            "@jakarta.inject.Singleton @jakarta.inject.Named(\"a\")",
            "@Component @Primary @Singleton @Named(\"a\")",
            "@Inject"),
        new Case(
            "Avaje, an empty name",
            path(AVAJE, INJECT),
            "@jakarta.inject.Singleton @jakarta.inject.Named",
            "@Component @Primary @Singleton @Named",
            "@Inject"),
        new Case(
            "only Jakarta Inject",
            path(INJECT, OWN.subList(0, 1)),
            "@jakarta.inject.Singleton @own.Fast",
            "@Singleton @Fast",
            "@Inject"),
        new Case("Guice", path(GUICE), "@com.google.inject.Singleton", "@Singleton", "@Inject"),
        new Case(
            "Spring before others",
            path(SPRING, STARTER, CDI, MICRONAUT, AVAJE, INJECT),
            "@org.springframework.stereotype.Service",
            "",
            "@Autowired"),
        new Case(
            "CDI's scope before Micronaut on the class path",
            path(CDI, MICRONAUT, INJECT),
            "@jakarta.enterprise.context.ApplicationScoped",
            "@Alternative @Priority(0) @ApplicationScoped",
            "@Inject"),
        new Case(
            "chosen by the user",
            path(MICRONAUT, CDI, INJECT),
            "@jakarta.inject.Singleton"
                + " @io.cachedresult.CacheDefaults(componentModel = \"jakarta-cdi\")",
            "@Alternative @Priority(0) @Singleton",
            "@Inject"));
  }

  static Stream<Arguments> wiredWithCompilers() {
    return wired()
        .flatMap(wired -> Arrays.stream(CompilerUnderTest.values())
            .map(compiler -> Arguments.of(wired, compiler)));
  }

  @ParameterizedTest
  @MethodSource("wiredWithCompilers")
  void compile_classOfAContainer_hasItsAnnotations(
      Case wired, CompilerUnderTest compiler, @TempDir Path folder) {
    Compiled compiled = compile(compiler, folder, List.of(), wired.classPath(), wired.host());

    assertThat(compiled.diagnostics()).isEmpty();
    String generated = generated(compiled);
    assertThat(header(generated)).isEqualTo(wired.header());
    assertThat(constructor(generated)).isEqualTo(wired.constructor());
  }

  static Stream<Arguments> unwired() {
    return Stream.of(
        Arguments.of(path(SPRING), "@org.springframework.stereotype.Service"),
        Arguments.of(
            path(INJECT),
            "@jakarta.inject.Singleton"
                + " @io.cachedresult.CacheDefaults(componentModel = \"micronaut\")"),
        Arguments.of(List.of(annotation("jakarta.ejb.Stateless")), "@jakarta.ejb.Stateless"),
        Arguments.of(
            List.of(
                annotation("javax.enterprise.context.NormalScope"),
                annotation("javax.enterprise.context.ApplicationScoped", "@NormalScope")),
            "@javax.enterprise.context.ApplicationScoped"));
  }

  @ParameterizedTest
  @MethodSource("unwired")
  void compile_beanThatNoModelFits_isReported(
      List<SourceFile> classPath, String host, @TempDir Path folder) {
    Compiled compiled = compile(CompilerUnderTest.JAVAC, folder, List.of(), classPath, host);

    assertThat(messages(compiled))
        .singleElement()
        .asString()
        .startsWith("[UNWIRED] The container creates 'Host', not 'CachedHost'");
  }

  @ParameterizedTest
  @EnumSource
  void compile_optionThatTurnsWiringOff_addsNothing(
      CompilerUnderTest compiler, @TempDir Path folder) {
    Compiled compiled = compile(
        compiler,
        folder,
        List.of("-Acachedresult.componentModel=none"),
        path(SPRING),
        "@org.springframework.stereotype.Service");

    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(constructor(generated(compiled))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void compile_omittedAnnotationOfTheClass_isNotRepeated(
      CompilerUnderTest compiler, @TempDir Path folder) {
    Compiled compiled = compile(
        compiler,
        folder,
        List.of("-Acachedresult.omitAnnotations=own.Fast"),
        path(INJECT, OWN.subList(0, 1)),
        "@jakarta.inject.Singleton @own.Fast");

    assertThat(header(generated(compiled))).isEqualTo("@Singleton");
  }

  @ParameterizedTest
  @EnumSource
  void compile_unknownOption_isRejected(CompilerUnderTest compiler, @TempDir Path folder) {
    Compiled compiled =
        compile(compiler, folder, List.of("-Acachedresult.componentModel=Spring"), List.of(), "");

    assertThat(messages(compiled))
        .containsExactly("[BAD_COMPONENT_MODEL] The compiler option -Acachedresult.componentModel"
            + " specifies componentModel = \"Spring\", which does not exist. Use one of these: auto,"
            + " none, spring, jakarta-cdi, micronaut, avaje, inject.");
  }

  private static Compiled compile(
      CompilerUnderTest compiler,
      Path folder,
      List<String> options,
      List<SourceFile> classPath,
      String host) {
    List<SourceFile> sources = new ArrayList<>(classPath);
    sources.add(new SourceFile("p/Host.java", """
        package p;
        %s
        public class Host {
          public Host(String name) {}
          @io.cachedresult.CachedResult public int f(int x) { return x; }
        }
        """.formatted(host)));
    List<String> all = new ArrayList<>(List.of("--release", "17"));
    all.addAll(options);
    return compiler.compile(folder, all, sources.toArray(SourceFile[]::new));
  }

  private static List<String> messages(Compiled compiled) {
    return compiled.diagnostics().stream()
        .map((Diagnostic<? extends JavaFileObject> diagnostic) -> diagnostic.getMessage(null))
        .toList();
  }

  private static String generated(Compiled compiled) {
    return compiled.generatedSources().get("p/CachedHost.java");
  }

  /** Returns the annotations of the class in one line, without those of compilers. */
  private static String header(String generated) {
    String before = generated.substring(0, generated.indexOf("\npublic class "));
    return before
        .substring(before.indexOf(" */") + 3)
        .replaceAll("\\s+", " ")
        .replaceAll("@(Generated|SuppressWarnings)\\([^)]*\\)", "")
        .replace("( ", "(")
        .replace(" )", ")")
        .strip();
  }

  /** Returns the annotations of the first constructor in one line. */
  private static String constructor(String generated) {
    List<String> before = generated
        .lines()
        .takeWhile(line -> !line.startsWith("  public CachedHost("))
        .toList();
    return before.subList(before.lastIndexOf("   */"), before.size()).stream()
        .skip(1)
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  /** Returns an annotation type with the given annotations, in the same package or qualified. */
  private static SourceFile annotation(String name, String... marks) {
    int dot = name.lastIndexOf('.');
    return new SourceFile(
        name.replace('.', '/') + ".java",
        "package %s;\n%s\npublic @interface %s {}\n"
            .formatted(name.substring(0, dot), String.join(" ", marks), name.substring(dot + 1)));
  }
}
