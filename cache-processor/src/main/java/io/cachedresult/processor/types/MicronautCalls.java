package io.cachedresult.processor.types;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * Recognizes the methods that Micronaut calls by itself: for each class that has or inherits such a
 * method, even if a bean of another class replaces that class.
 */
public final class MicronautCalls {

  private MicronautCalls() {}

  /** Returns whether Micronaut calls a method, because of one of its annotations. */
  public static boolean include(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(annotation -> isAtStart(annotation) || isListener(annotation));
  }

  /** Returns whether Micronaut creates a listener for a method with the annotation. */
  public static boolean isListener(AnnotationMirror annotation) {
    return isMarked(annotation, mark -> nameOf(mark).equals("io.micronaut.aop.Adapter"));
  }

  /** Returns whether Micronaut processes a method with the annotation when it starts. */
  static boolean isAtStart(AnnotationMirror annotation) {
    return isMarked(
        annotation,
        mark -> nameOf(mark).equals("io.micronaut.context.annotation.Executable")
            && new DeclaredAnnotation(mark).flag("processOnStartup"));
  }

  private static boolean isMarked(AnnotationMirror annotation, Predicate<AnnotationMirror> mark) {
    // Several annotations of one kind are in the value of another one, such as Schedules.
    return Stream.concat(
            Stream.of(annotation),
            new DeclaredAnnotation(annotation).annotations("value").map(DeclaredAnnotation::mirror))
        .anyMatch(one -> isMarked(one, mark, new HashSet<>()));
  }

  private static boolean isMarked(
      AnnotationMirror annotation, Predicate<AnnotationMirror> mark, Set<Element> seen) {
    Element type = annotation.getAnnotationType().asElement();
    return mark.test(annotation)
        || (seen.add(type)
            && type.getAnnotationMirrors().stream().anyMatch(other -> isMarked(other, mark, seen)));
  }

  private static String nameOf(AnnotationMirror annotation) {
    return SourceNames.qualified(annotation.getAnnotationType());
  }
}
