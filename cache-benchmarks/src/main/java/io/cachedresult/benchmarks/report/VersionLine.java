package io.cachedresult.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The versions of the measured libraries, according to the names of their jars. */
public final class VersionLine {

  private static final List<String> CONTESTANTS = List.of(
      "cache-runtime",
      "caffeine",
      "guava",
      "cache2k-core",
      "spring-context",
      "micronaut-inject",
      "micronaut-cache-core",
      "mapstruct-processor",
      "auto-value",
      "record-builder-processor",
      "jmh-core");

  private VersionLine() {}

  /** Returns names with versions, as in {@code caffeine 3.3.1, guava 33.8.0-jre}. */
  public static String text() {
    List<String> jars = jars();
    return CONTESTANTS.stream()
        .flatMap(name -> jars.stream()
            .filter(jar -> jar.matches(name + "-\\d.*\\.jar"))
            .limit(1)
            .map(jar ->
                name + " " + jar.substring(name.length() + 1, jar.length() - ".jar".length())))
        .collect(Collectors.joining(", "));
  }

  private static List<String> jars() {
    String classPath = System.getProperty("java.class.path");
    // The class path of tests lists all jars; that of the benchmarks is one jar that names the
    // others.
    if (!classPath.endsWith("benchmarks.jar")) {
      return Stream.of(classPath.split(System.getProperty("path.separator")))
          .map(path -> String.valueOf(Path.of(path).getFileName()))
          .toList();
    }
    try (JarFile jar = new JarFile(classPath)) {
      Manifest manifest = jar.getManifest();
      String jars = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return Stream.of(jars.split(" "))
          .map(path -> path.substring(path.lastIndexOf('/') + 1))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
