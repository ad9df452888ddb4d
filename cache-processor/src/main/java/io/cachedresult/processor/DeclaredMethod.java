package io.cachedresult.processor;

import io.cachedresult.CachedResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** A method and its {@link CachedResult}, as the user wrote them. */
record DeclaredMethod(ExecutableElement element, AnnotationMirror annotation) {

  static Optional<DeclaredMethod> of(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .filter(DeclaredMethod::isCachedResult)
        .findFirst()
        .map(annotation -> new DeclaredMethod(method, annotation));
  }

  private static boolean isCachedResult(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement())
        .getQualifiedName()
        .contentEquals(CachedResult.class.getName());
  }

  boolean is(Modifier modifier) {
    return element.getModifiers().contains(modifier);
  }

  String name() {
    return element.getSimpleName().toString();
  }

  /** A value that the user gave; empty where the default holds. */
  Optional<AnnotationValue> value(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> value :
        annotation.getElementValues().entrySet()) {
      if (value.getKey().getSimpleName().contentEquals(attribute)) {
        return Optional.of(value.getValue());
      }
    }
    return Optional.empty();
  }

  Optional<String> text(String attribute) {
    return value(attribute).map(AnnotationValue::getValue).map(Object::toString);
  }

  Optional<Integer> number(String attribute) {
    return value(attribute).map(AnnotationValue::getValue).map(Integer.class::cast);
  }

  Optional<Double> share(String attribute) {
    return value(attribute).map(AnnotationValue::getValue).map(Double.class::cast);
  }

  /** The classes of an attribute that lists some, without those that do not exist. */
  List<TypeMirror> types(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .filter(List.class::isInstance)
        .map(list -> ((List<?>) list)
            .stream()
                .map(element -> ((AnnotationValue) element).getValue())
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .toList())
        .orElse(List.of());
  }

  boolean flag(String attribute, boolean unlessGiven) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .map(Boolean.class::cast)
        .orElse(unlessGiven);
  }
}
