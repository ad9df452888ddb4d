package io.cachedresult.processor.types;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Looks into annotations: which types they name, and whether all their values exist. */
public final class AnnotationParts {

  /** The string that compilers return for a value that they cannot evaluate. */
  private static final String UNKNOWN = "<error>";

  private AnnotationParts() {}

  /**
   * Returns whether a part of the annotation does not exist: its type, a class that it names, or a
   * constant. Another processor may generate it later.
   */
  public static boolean isIncomplete(AnnotationMirror annotation) {
    return annotation.getAnnotationType().getKind() == TypeKind.ERROR
        || annotation.getElementValues().entrySet().stream()
            .anyMatch(value -> !isValue(value.getValue(), value.getKey().getReturnType()));
  }

  /**
   * Returns whether a value has the type of its attribute. Compilers represent a value that does
   * not exist by one of another type, such as a string in place of a number.
   */
  private static boolean isValue(AnnotationValue value, TypeMirror attribute) {
    Object written = value.getValue();
    if (written instanceof List<?> elements) {
      return attribute instanceof ArrayType array
          && elements.stream()
              .allMatch(element -> isValue((AnnotationValue) element, array.getComponentType()));
    }
    return switch (attribute.getKind()) {
      case ARRAY -> isValue(value, ((ArrayType) attribute).getComponentType());
      case BOOLEAN -> written instanceof Boolean;
      case CHAR, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE ->
        written instanceof Number || written instanceof Character;
      default -> isObject(written, SourceNames.simple(attribute));
    };
  }

  private static boolean isObject(Object written, String attribute) {
    if (written instanceof TypeMirror type) {
      return !TypeSearch.UNRESOLVED.isIn(type);
    }
    if (written instanceof AnnotationMirror annotation) {
      return !isIncomplete(annotation);
    }
    if (written instanceof VariableElement) {
      return true;
    }
    return attribute.equals("String") && written instanceof String && !written.equals(UNKNOWN);
  }

  /** Returns the types that the annotation names: its own type, and those of its values. */
  public static Stream<TypeMirror> types(AnnotationMirror annotation) {
    return Stream.concat(
        Stream.of(annotation.getAnnotationType()),
        annotation.getElementValues().values().stream().flatMap(AnnotationParts::types));
  }

  private static Stream<TypeMirror> types(AnnotationValue value) {
    Object written = value.getValue();
    if (written instanceof List<?> elements) {
      return elements.stream().flatMap(element -> types((AnnotationValue) element));
    }
    if (written instanceof AnnotationMirror annotation) {
      return types(annotation);
    }
    if (written instanceof VariableElement constant) {
      return Stream.of(constant.asType());
    }
    return written instanceof TypeMirror type ? Stream.of(type) : Stream.empty();
  }
}
