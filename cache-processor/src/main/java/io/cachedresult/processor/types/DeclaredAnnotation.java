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
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** An annotation as the user wrote it: its values are those that were given. */
public record DeclaredAnnotation(AnnotationMirror mirror) {

  /** The annotation of that kind, if the element has one. */
  public static Optional<DeclaredAnnotation> on(Element element, Class<? extends Annotation> kind) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
            .getQualifiedName()
            .contentEquals(kind.getCanonicalName()))
        .findFirst()
        .map(DeclaredAnnotation::new);
  }

  /** A value that the user gave; empty where the default holds. */
  public Optional<AnnotationValue> value(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> value :
        mirror.getElementValues().entrySet()) {
      if (value.getKey().getSimpleName().contentEquals(attribute)) {
        return Optional.of(value.getValue());
      }
    }
    return Optional.empty();
  }

  public Optional<String> text(String attribute) {
    return value(attribute).map(AnnotationValue::getValue).map(Object::toString);
  }

  public boolean flag(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .filter(Boolean.TRUE::equals)
        .isPresent();
  }

  /** The annotations of an attribute that lists some. */
  public Stream<DeclaredAnnotation> annotations(String attribute) {
    return elements(value(attribute))
        .filter(AnnotationMirror.class::isInstance)
        .map(mirror -> new DeclaredAnnotation((AnnotationMirror) mirror));
  }

  /** The texts of an attribute that lists some. */
  public Stream<String> texts(String attribute) {
    return elements(value(attribute)).map(Object::toString);
  }

  /** The classes of a list, or the one class of a value, without those that do not exist. */
  public static List<TypeMirror> types(Optional<AnnotationValue> list) {
    return elements(list)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast)
        .toList();
  }

  /** Whether a class of a list, or of a value, is not there: what stands for it is no type, or none that is known. */
  public static boolean namesUnresolved(Optional<AnnotationValue> list) {
    return elements(list)
        .anyMatch(
            element -> !(element instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR);
  }

  private static Stream<Object> elements(Optional<AnnotationValue> list) {
    return list.map(AnnotationValue::getValue).stream()
        .flatMap(value -> value instanceof List<?> values
            ? values.stream().map(element -> ((AnnotationValue) element).getValue())
            : Stream.of(value));
  }
}
