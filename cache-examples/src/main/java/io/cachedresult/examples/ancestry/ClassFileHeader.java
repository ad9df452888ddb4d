package io.cachedresult.examples.ancestry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * The header of a class file. Names have the form of {@link Class#getName}: {@code
 * java.util.Map$Entry}.
 *
 * @param name the name of the class
 * @param superclass the superclass; null for {@code java.lang.Object} and for interfaces
 * @param interfaces the interfaces that the class implements, or that the interface extends
 */
record ClassFileHeader(String name, @Nullable String superclass, List<String> interfaces) {

  ClassFileHeader {
    interfaces = List.copyOf(interfaces);
  }

  /** Reads the header of a class file. */
  static ClassFileHeader read(Path file) throws IOException {
    ClassReader reader = new ClassReader(Files.readAllBytes(file));
    // In a class file, the superclass of an interface is Object; in the language it has none.
    boolean isInterface = (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
    String superclass = isInterface ? null : reader.getSuperName();
    return new ClassFileHeader(
        dotted(reader.getClassName()),
        superclass == null ? null : dotted(superclass),
        Stream.of(reader.getInterfaces()).map(ClassFileHeader::dotted).toList());
  }

  /** Returns the superclass, if there is one, and the interfaces. */
  Stream<String> parents() {
    return Stream.concat(Stream.ofNullable(superclass), interfaces.stream());
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }
}
