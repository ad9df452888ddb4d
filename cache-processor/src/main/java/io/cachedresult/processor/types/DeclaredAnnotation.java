package io.cachedresult.processor.types;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** An annotation with the values that the user wrote, without default values. */
public record DeclaredAnnotation(AnnotationMirror mirror) {

  /** Returns the annotation of that kind, if the element has one. */
  public static Optional<DeclaredAnnotation> on(Element element, Class<? extends Annotation> kind) {
    return on(element, kind.getCanonicalName());
  }

  /** Returns the annotation of that qualified name, if the element has one. */
  public static Optional<DeclaredAnnotation> on(Element element, String kind) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> SourceNames.qualified(mirror.getAnnotationType()).equals(kind))
        .findFirst()
        .map(DeclaredAnnotation::new);
  }

  /** Returns the value that the user wrote, if any. */
  public Optional<AnnotationValue> value(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> value :
        mirror.getElementValues().entrySet()) {
      if (value.getKey().getSimpleName().contentEquals(attribute)) {
        return Optional.of(value.getValue());
      }
    }
    return Optional.empty();
  }

  /** Returns the string that the user wrote, if any. */
  public Optional<String> text(String attribute) {
    return value(attribute).map(AnnotationValue::getValue).map(Object::toString);
  }

  /** Returns whether the user wrote {@code true}. */
  public boolean flag(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .filter(Boolean.TRUE::equals)
        .isPresent();
  }

  /** Returns the annotations that an attribute lists. */
  public Stream<DeclaredAnnotation> annotations(String attribute) {
    return value(attribute).stream()
        .flatMap(DeclaredAnnotation::elements)
        .filter(AnnotationMirror.class::isInstance)
        .map(mirror -> new DeclaredAnnotation((AnnotationMirror) mirror));
  }

  /** Returns the strings that an attribute lists. */
  public Stream<String> strings(String attribute) {
    return value(attribute).stream().flatMap(DeclaredAnnotation::elements).map(Object::toString);
  }

  /**
   * Returns the classes of a list, or the class of a single value, except those that do not exist.
   */
  public static List<TypeMirror> types(AnnotationValue value) {
    return elements(value)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast)
        .toList();
  }

  private static Stream<Object> elements(AnnotationValue value) {
    return value.getValue() instanceof List<?> values
        ? values.stream().map(element -> ((AnnotationValue) element).getValue())
        : Stream.of(value.getValue());
  }
}
