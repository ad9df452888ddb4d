package io.cachedresult.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Writes the annotations that the generated class repeats. JavaPoet can write annotations, too, but
 * omits empty lists and writes numbers that have no literal, such as {@code NaN}, as names.
 */
final class AnnotationCode {

  private AnnotationCode() {}

  static AnnotationSpec of(AnnotationMirror annotation) {
    AnnotationSpec.Builder spec = AnnotationSpec.builder(
        ClassName.get((TypeElement) annotation.getAnnotationType().asElement()));
    annotation.getElementValues().forEach((attribute, value) -> {
      String name = attribute.getSimpleName().toString();
      if (value.getValue() instanceof List<?> elements && !elements.isEmpty()) {
        elements.forEach(element -> spec.addMember(name, value((AnnotationValue) element)));
      } else {
        spec.addMember(name, value(value));
      }
    });
    return spec.build();
  }

  private static CodeBlock value(AnnotationValue value) {
    Object written = value.getValue();
    if (written instanceof List<?>) {
      return CodeBlock.of("{}");
    }
    if (written instanceof AnnotationMirror annotation) {
      return CodeBlock.of("$L", of(annotation));
    }
    if (written instanceof VariableElement constant) {
      return CodeBlock.of("$T.$N", constant.asType(), constant.getSimpleName().toString());
    }
    if (written instanceof TypeMirror type) {
      return CodeBlock.of("$T.class", raw(TypeName.get(type)));
    }
    return written instanceof String text ? CodeBlock.of("$S", text) : number(written);
  }

  /** Returns a class without type arguments, with which ecj represents class literals. */
  private static TypeName raw(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }

  private static CodeBlock number(Object value) {
    if (value instanceof Long) {
      return CodeBlock.of("$LL", value);
    }
    if (value instanceof Character character) {
      boolean isPlain = character < 128 && Character.isLetterOrDigit(character);
      return isPlain ? CodeBlock.of("'$L'", character) : CodeBlock.of("$L", (int) character);
    }
    if (value instanceof Float number) {
      return Float.isFinite(number) ? CodeBlock.of("$Lf", number) : special(number, Float.class);
    }
    return value instanceof Double number && !Double.isFinite(number)
        ? special(number, Double.class)
        : CodeBlock.of("$L", value);
  }

  private static CodeBlock special(Number number, Class<?> type) {
    if (Double.isNaN(number.doubleValue())) {
      return CodeBlock.of("$T.NaN", type);
    }
    return CodeBlock.of(
        number.doubleValue() > 0 ? "$T.POSITIVE_INFINITY" : "$T.NEGATIVE_INFINITY", type);
  }
}
