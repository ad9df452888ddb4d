package io.cachedresult.processor.fuzz;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Checks that the generated class repeats the annotations of the random class. */
final class NoteCheck {

  private static final String PACKAGE = "acme.";

  private final Shape shape;
  private final ClassLoader loader;
  private final Class<?> generated;

  NoteCheck(Shape shape, ClassLoader loader) throws ClassNotFoundException {
    this.shape = shape;
    this.loader = loader;
    this.generated = loader.loadClass(Shape.PACKAGE + "." + shape.generatedName());
  }

  /** Throws if an annotation differs. */
  void run() throws ReflectiveOperationException {
    for (ShapeMethod method : shape.methods()) {
      compare(
          declaring(method.level()).getDeclaredMethod(method.name(), method.declaredParameters()),
          generated.getDeclaredMethod(method.name(), method.erasedParameters()));
    }
    for (ShapeEffect effect : shape.effects()) {
      compare(
          declaring(effect.level()).getDeclaredMethod(effect.name(), effect.declaredParameters()),
          generated.getDeclaredMethod(effect.name(), effect.erasedParameters()));
    }
    if (shape.kind() == Shape.Kind.CLASS) {
      for (Constructor<?> constructor : declaring(0).getDeclaredConstructors()) {
        compare(constructor, generated.getDeclaredConstructor(constructor.getParameterTypes()));
      }
    }
  }

  private Class<?> declaring(int level) throws ClassNotFoundException {
    return loader.loadClass(shape.binaryName(shape.declaring(level)));
  }

  private static void compare(Executable source, Executable repeated) {
    if (!notes(source.getAnnotations()).equals(notes(repeated.getAnnotations()))) {
      throw new AssertionError(repeated + " has " + notes(repeated.getAnnotations())
          + " instead of " + notes(source.getAnnotations()));
    }
    List<List<Annotation>> wanted = ofParameters(source);
    List<List<Annotation>> found = ofParameters(repeated);
    if (!found.equals(wanted)) {
      throw new AssertionError(
          "The parameters of " + repeated + " have " + found + " instead of " + wanted);
    }
  }

  private static List<List<Annotation>> ofParameters(Executable executable) {
    return Stream.of(executable.getParameterAnnotations()).map(NoteCheck::notes).toList();
  }

  private static List<Annotation> notes(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .filter(annotation -> annotation.annotationType().getName().startsWith(PACKAGE))
        .toList();
  }
}
