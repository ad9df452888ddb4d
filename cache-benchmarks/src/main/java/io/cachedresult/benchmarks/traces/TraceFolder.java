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
 * Finds traces. None is part of the project. Three are in a folder next to it. The others
 * are in the jar of Caffeine's simulator, which a build with {@code -Ptraces} puts into the target
 * folder; none of its classes is ever loaded.
 */
final class TraceFolder {

  /** The system property that specifies another jar. */
  static final String PROPERTY = "traces";

  private static final String IN_JAR = "com/github/benmanes/caffeine/cache/simulator/parser/";

  private TraceFolder() {}

  /** Opens a file of the folder, decompressed; null if it does not exist. */
  static @Nullable InputStream shared(String name) throws IOException {
    Path file =
        target().resolve(Path.of("..", "..", "..", "shared", "traces", name)).normalize();
    return Files.isRegularFile(file) ? unpacked(name, Files.newInputStream(file)) : null;
  }

  /** Opens an entry of the jar, decompressed; null if the jar or the entry does not exist. */
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
      // The largest entry is 50 MB: reading it is simpler than keeping the jar open.
      byte[] packed = files.getInputStream(entry).readAllBytes();
      return unpacked(name, new ByteArrayInputStream(packed));
    }
  }

  private static InputStream unpacked(String name, InputStream file) throws IOException {
    InputStream buffered = new BufferedInputStream(file, 1 << 16);
    return name.endsWith(".xz") ? new XZInputStream(buffered) : new GZIPInputStream(buffered);
  }

  /** Returns the folder that contains the classes of this project, or their jar. */
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
