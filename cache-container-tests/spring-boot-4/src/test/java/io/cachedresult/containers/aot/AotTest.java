package io.cachedresult.containers.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor;

/** Tests an application that Spring Boot processes ahead of time. */
class AotTest {

  private static final String WITHOUT_SERVER = "--spring.main.web-application-type=none";

  @TempDir
  private Path folder;

  @Test
  void application_processedAheadOfTime_startsWithCachedBeans() throws Exception {
    process();
    compile();
    start();
  }

  private void process() throws IOException {
    AbstractAotProcessor.Settings settings = AbstractAotProcessor.Settings.builder()
        .sourceOutput(folder("sources"))
        .resourceOutput(folder("resources"))
        .classOutput(folder("classes"))
        .groupId("example")
        .artifactId("shop")
        .build();
    String[] arguments = {WITHOUT_SERVER};
    new SpringApplicationAotProcessor(AotApplication.class, settings, arguments).process();
  }

  private void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Stream<String> options = Stream.of(
        "-proc:none", "-nowarn", "-d", folder("classes").toString(), "-classpath", classPath());
    List<String> sources;
    try (Stream<Path> files = Files.walk(folder("sources"))) {
      sources = files.map(Path::toString).filter(file -> file.endsWith(".java")).toList();
    }
    String[] arguments = Stream.concat(options, sources.stream()).toArray(String[]::new);
    assertThat(compiler.run(null, null, null, arguments)).isZero();
  }

  /** Starts another process: generated classes have to share a class loader with all libraries. */
  private void start() throws Exception {
    Path output = folder.resolve("output.txt");
    Process application = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dspring.aot.enabled=true",
            "-classpath",
            classPath(),
            StartedApplication.class.getName(),
            WITHOUT_SERVER)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();

    assertThat(application.waitFor()).as(() -> read(output)).isZero();
  }

  private String classPath() throws IOException {
    return folder("classes") + File.pathSeparator + System.getProperty("java.class.path");
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      return failure.toString();
    }
  }
}
