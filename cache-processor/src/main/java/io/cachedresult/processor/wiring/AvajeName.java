package io.cachedresult.processor.wiring;

import io.cachedresult.processor.types.SourceNames;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The name that Avaje Inject gives a component without a qualifier: if the name of the class ends
 * with that of an interface or of its superclass, what comes before. It would name each generated
 * class "Cached", and prefers components without a name. So the generated class has the name of the
 * user's class.
 */
final class AvajeName {

  private static final Set<String> SKIPPED = Set.of("java.lang.AutoCloseable", "java.io.Closeable");

  private AvajeName() {}

  /** Returns the name of a class; empty if it has none. */
  static String of(TypeElement type) {
    String name = type.getSimpleName().toString();
    return Stream.concat(
            Stream.concat(interfaces(type), superclass(type).stream()),
            superclasses(type).flatMap(AvajeName::interfaces))
        .map(above -> above.getSimpleName().toString())
        .filter(name::endsWith)
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse("");
  }

  /** Returns the interfaces of a type and those above them, without those of the JDK's core. */
  private static Stream<TypeElement> interfaces(TypeElement type) {
    return type.getInterfaces().stream()
        .flatMap(mirror -> element(mirror).stream())
        .filter(above -> !isSkipped(above))
        .flatMap(above -> Stream.concat(Stream.of(above), interfaces(above)));
  }

  private static boolean isSkipped(TypeElement type) {
    String name = SourceNames.qualified((DeclaredType) type.asType());
    return name.startsWith("java.lang.") || SKIPPED.contains(name);
  }

  private static Stream<TypeElement> superclasses(TypeElement type) {
    return superclass(type).stream()
        .flatMap(above -> Stream.concat(Stream.of(above), superclasses(above)));
  }

  private static Optional<TypeElement> superclass(TypeElement type) {
    return element(type.getSuperclass());
  }

  private static Optional<TypeElement> element(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? Optional.of((TypeElement) declared.asElement())
        : Optional.empty();
  }
}
