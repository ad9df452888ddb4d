package io.cachedresult.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What the head of a class file says. Names are written as {@link Class#getName} has them: {@code
 * java.util.Map$Entry}.
 *
 * @param name the class
 * @param superclass what it extends; null for {@code java.lang.Object} and for interfaces
 * @param interfaces what it implements, or extends if it is an interface itself
 */
record ClassFile(String name, @Nullable String superclass, List<String> interfaces) {

  ClassFile {
    interfaces = List.copyOf(interfaces);
  }

  /** Reads a class file; the bodies of its methods are left alone. */
  static ClassFile read(Path file) throws IOException {
    ClassReader reader = new ClassReader(Files.readAllBytes(file));
    // The file of an interface names Object as its superclass; the language and reflection do not.
    boolean isInterface = (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
    String superclass = isInterface ? null : reader.getSuperName();
    return new ClassFile(
        dotted(reader.getClassName()),
        superclass == null ? null : dotted(superclass),
        Stream.of(reader.getInterfaces()).map(ClassFile::dotted).toList());
  }

  /** The superclass, if there is one, and the interfaces. */
  Stream<String> parents() {
    return Stream.concat(Stream.ofNullable(superclass), interfaces.stream());
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }
}
