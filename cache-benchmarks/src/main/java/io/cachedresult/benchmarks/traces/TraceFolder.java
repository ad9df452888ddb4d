package io.cachedresult.benchmarks.traces;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * Where traces are looked for. None is part of the project: three lie in a folder beside it, the
 * others in the jar of Caffeine's simulator, which a build with {@code -Ptraces} puts into the target
 * folder, and of which no class is ever loaded.
 */
final class TraceFolder {

  /** Names another jar, or none. */
  static final String PROPERTY = "traces";

  private static final String IN_JAR = "com/github/benmanes/caffeine/cache/simulator/parser/";

  private TraceFolder() {}

  /** The file, unpacked; null if it is not there. */
  static @Nullable InputStream shared(String name) throws IOException {
    Path file =
        target().resolve(Path.of("..", "..", "..", "shared", "traces", name)).normalize();
    return Files.isRegularFile(file) ? unpacked(name, Files.newInputStream(file)) : null;
  }

  /** The entry of the jar, unpacked; null if there is no such jar. */
  static @Nullable InputStream published(String name) throws IOException {
    String named = System.getProperty(PROPERTY);
    Path jar = named != null ? Path.of(named) : target().resolve("traces.jar");
    if (!Files.isRegularFile(jar)) {
      return null;
    }
    try (ZipFile files = new ZipFile(jar.toFile())) {
      ZipEntry entry = files.getEntry(IN_JAR + name);
      if (entry == null) {
        return null;
      }
      // Packed, the largest is 50 MB: to hold it is simpler than to keep the jar open.
      byte[] packed = files.getInputStream(entry).readAllBytes();
      return unpacked(name, new ByteArrayInputStream(packed));
    }
  }

  private static InputStream unpacked(String name, InputStream file) throws IOException {
    InputStream buffered = new BufferedInputStream(file, 1 << 16);
    return name.endsWith(".xz") ? new XZInputStream(buffered) : new GZIPInputStream(buffered);
  }

  /** The folder that holds these classes, or their jar. */
  private static Path target() {
    try {
      URI code =
          TraceFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(code).toAbsolutePath().resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
