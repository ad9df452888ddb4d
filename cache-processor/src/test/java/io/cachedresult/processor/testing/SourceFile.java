package io.cachedresult.processor.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A source file to compile: its path below the source root, and its contents. */
public record SourceFile(String path, String text) {

  /** Returns a test resource to be compiled at another path. */
  public static SourceFile ofResource(String resource, String path) {
    try (InputStream file = SourceFile.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new AssertionError("There is no test resource " + resource);
      }
      return new SourceFile(path, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Path writeBelow(Path root) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
