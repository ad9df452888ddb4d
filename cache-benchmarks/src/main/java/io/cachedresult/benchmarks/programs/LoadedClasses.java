package io.cachedresult.benchmarks.programs;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes that a program loads, as logged by its JVM.
 *
 * @param sources where each class comes from
 */
public record LoadedClasses(List<String> sources) {

  private static final Pattern SOURCE = Pattern.compile(" source: (.*)$");

  /** Runs the program once with an argument. */
  public static LoadedClasses of(FreshJvm program, String argument)
      throws IOException, InterruptedException {
    FreshJvm logging =
        new FreshJvm(List.of("-Xlog:class+load"), program.mainClass(), program.classPath());
    return new LoadedClasses(logging.run(argument).lines().stream()
        .map(SOURCE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList());
  }

  /** Returns the number of classes, including those that the JVM generates for lambdas. */
  public int count() {
    return sources.size();
  }

  /**
   * Returns a class path that begins with the JARs that the program uses, as if it were alone. With
   * the class path of all contestants, each class is searched for in the JARs before its own, so
   * the start depends on the position of a contestant.
   */
  public String classPath(FreshJvm program) {
    Path own = Path.of(program.classPath()).toAbsolutePath();
    Stream<String> used = sources.stream()
        .filter(source -> source.startsWith("file:") && source.endsWith(".jar"))
        .distinct()
        .map(source -> Path.of(URI.create(source)))
        .filter(jar -> !jar.equals(own))
        .map(Path::toString);
    return Stream.concat(used, Stream.of(program.classPath()))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
