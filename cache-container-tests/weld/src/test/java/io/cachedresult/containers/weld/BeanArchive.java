package io.cachedresult.containers.weld;

import jakarta.enterprise.inject.se.SeContainer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;

/** A folder with the classes of this package, and a description that says which are beans. */
record BeanArchive(Path folder) {

  /** Creates an archive whose beans are those of a mode of discovery. */
  static BeanArchive create(Path folder, String discovery) throws IOException, URISyntaxException {
    Path root = Path.of(
        BeanArchive.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path classes = root.resolve(BeanArchive.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(classes)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(root.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.createDirectories(folder.resolve("META-INF"));
    Files.writeString(folder.resolve("META-INF/beans.xml"), """
        <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.1"
               bean-discovery-mode="%s"/>
        """.formatted(discovery));
    return new BeanArchive(folder);
  }

  /** Starts a container with the beans of this archive. */
  SeContainer start() throws IOException {
    URL[] archives = {folder.toUri().toURL()};
    return new Weld()
        .setClassLoader(new URLClassLoader(archives, BeanArchive.class.getClassLoader()))
        .initialize();
  }
}
