package io.cachedresult.processor.size;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.engine.size.MeasuredTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Compares the types that the processor leaves to the runtime with those that the runtime knows,
 * for all classes of the JDK's base module: if only one of the two knew a type, its objects would
 * not be measured.
 */
class JdkTypesTest {

  private static final Path BASE =
      FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");

  private static List<Class<?>> classes;

  @BeforeAll
  static void findClasses() {
    try (Stream<Path> files =
        Stream.of("java", "sun/nio/cs").map(BASE::resolve).flatMap(JdkTypesTest::walk)) {
      classes = files
          .map(file -> BASE.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .<Class<?>>map(JdkTypesTest::load)
          .toList();
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Class<?> load(String file) {
    try {
      String name = file.replace(".class", "").replace('/', '.');
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void areKnown_publicClass_isKnownToBothOrNeither() {
    List<Class<?>> compared = classes.stream()
        .filter(type -> type.getName().startsWith("java."))
        .filter(type -> Modifier.isPublic(type.getModifiers()) && canBeCreated(type))
        .filter(type -> !hasOwnRule(type))
        .toList();

    assertThat(compared).hasSizeGreaterThan(500);
    assertThat(compared.stream().filter(JdkTypesTest::isKnownToProcessor))
        .containsExactlyElementsOf(
            compared.stream().filter(MeasuredTypes::include).toList());
  }

  @Test
  void areKnown_abstractType_hasKnownClasses() {
    List<Class<?>> known = classes.stream()
        .filter(type -> canBeCreated(type) && MeasuredTypes.include(type))
        .toList();

    assertThat(classes)
        .filteredOn(type -> isAbstract(type) && isKnownToProcessor(type))
        .isNotEmpty()
        .allMatch(type -> known.stream().anyMatch(type::isAssignableFrom));
  }

  private static boolean isKnownToProcessor(Class<?> type) {
    String name = type.getCanonicalName();
    return name != null && (JdkTypes.areKnown(name) || JdkTypes.areShared(name));
  }

  private static boolean canBeCreated(Class<?> type) {
    return !isAbstract(type) && type != Void.class;
  }

  private static boolean isAbstract(Class<?> type) {
    return Modifier.isAbstract(type.getModifiers());
  }

  /** Returns whether the processor decides by other means than the list. */
  private static boolean hasOwnRule(Class<?> type) {
    return type.isEnum()
        || Stream.of(Collection.class, Map.class, Map.Entry.class, String.class, Optional.class)
            .anyMatch(general -> general.isAssignableFrom(type));
  }
}
