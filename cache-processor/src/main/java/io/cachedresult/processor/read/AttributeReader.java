package io.cachedresult.processor.read;

import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.types.DeclaredAnnotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/** Reads the values of attributes from annotations. */
final class AttributeReader {

  /** What a method sets to take back a default of its type. */
  private static final String NONE = "none";

  private AttributeReader() {}

  /**
   * Returns a value as the user wrote it: a number, a string, an enum constant, a list of types, or
   * {@code false}; empty if it equals the default, or is {@code "none"}.
   */
  static Optional<Object> read(CacheAttribute attribute, AnnotationValue value) {
    Object written = value.getValue();
    return switch (attribute.kind()) {
      case SIZE, FRACTION -> Optional.of(written);
      case BYTES, DURATION -> Optional.of(written).filter(text -> !text.equals(NONE));
      case CONSTANT -> Optional.of(written).filter(VariableElement.class::isInstance);
      case INSTANCE, CLASSES ->
        Optional.<Object>of(DeclaredAnnotation.types(value))
            .filter(types -> !List.of().equals(types));
      case FLAG -> Optional.of(written).filter(Boolean.FALSE::equals);
    };
  }
}
