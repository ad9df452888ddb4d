package io.cachedresult.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The output of a compiler. */
public record Compiled(
    List<Diagnostic<? extends JavaFileObject>> diagnostics, Path generated, Path classes) {

  public List<Diagnostic<? extends JavaFileObject>> errors() {
    return matching(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
  }

  /** Returns the diagnostics of the catalog: {@code [RULE] ...}. */
  public List<Diagnostic<? extends JavaFileObject>> ofRules() {
    return matching(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("["));
  }

  private List<Diagnostic<? extends JavaFileObject>> matching(
      Predicate<Diagnostic<? extends JavaFileObject>> wanted) {
    return diagnostics.stream()
        .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
        .filter(wanted)
        .toList();
  }

  /** Returns the generated sources by their path. */
  public Map<String, String> generatedSources() {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(generated)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(generated.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return sources;
  }

  /** Loads the classes separately from those of other compilations. */
  public URLClassLoader load() throws MalformedURLException {
    URL[] urls = {classes.toUri().toURL()};
    return new URLClassLoader(urls, Compiled.class.getClassLoader());
  }

  /** Loads a class separately, calls its static method {@code run}, and rethrows its exception. */
  public void run(String type) throws Throwable {
    try (URLClassLoader loader = load()) {
      loader.loadClass(type).getMethod("run").invoke(null);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }
}
