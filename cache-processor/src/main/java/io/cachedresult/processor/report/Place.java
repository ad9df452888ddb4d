package io.cachedresult.processor.report;

import io.cachedresult.processor.types.DeclaredAnnotation;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The place in the source where a problem is reported: an element, its annotation or a value. */
public record Place(
    Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {

  /** Returns the place of an element. */
  public static Place of(Element element) {
    return new Place(element, null, null);
  }

  /** Returns the place of an annotation. */
  public static Place of(Element element, DeclaredAnnotation annotation) {
    return new Place(element, annotation.mirror(), null);
  }

  /** Returns the place of an annotation's value. */
  public static Place of(Element element, DeclaredAnnotation annotation, String attribute) {
    return new Place(element, annotation.mirror(), annotation.value(attribute).orElse(null));
  }
}
