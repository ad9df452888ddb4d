package io.cachedresult.examples.ancestry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The class files of a JDK by the names of the classes. The modules of a JDK share no packages, so
 * each name has one file.
 */
final class JdkClassIndex {

  private final Map<String, Path> files;

  private JdkClassIndex(Map<String, Path> files) {
    this.files = files;
  }

  /** Returns the classes of all modules of the JDK that runs this program. */
  static JdkClassIndex ofThisJvm() throws IOException {
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(modules)) {
      found.filter(JdkClassIndex::isClass).forEach(file -> files.put(nameOf(file), file));
    }
    return new JdkClassIndex(Collections.unmodifiableMap(files));
  }

  /** Returns the names of all classes, sorted. */
  List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Returns the names of the classes of one module, sorted. */
  List<String> namesIn(String module) {
    return files.entrySet().stream()
        .filter(entry -> entry.getValue().getName(1).toString().equals(module))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the file of a class. */
  Path file(String name) {
    Path file = files.get(name);
    if (file == null) {
      throw new NoSuchElementException("This JDK has no class " + name + ".");
    }
    return file;
  }

  private static boolean isClass(Path file) {
    String simple = file.getFileName() == null ? "" : file.getFileName().toString();
    return simple.endsWith(".class")
        && !simple.equals("module-info.class")
        && !simple.equals("package-info.class");
  }

  /** Returns {@code java.lang.Object} for {@code /modules/java.base/java/lang/Object.class}. */
  private static String nameOf(Path file) {
    String path = file.subpath(2, file.getNameCount()).toString();
    return path.substring(0, path.length() - ".class".length()).replace('/', '.');
  }
}
