package io.cachedresult.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** A broken rule and the place that breaks it: an element, or a value of its annotation. */
record Problem(
    String message,
    Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {

  static Problem at(Element element, Rule rule, Object... arguments) {
    return new Problem(rule.message(arguments), element, null, null);
  }

  static Problem at(DeclaredMethod method, String attribute, Rule rule, Object... arguments) {
    return new Problem(
        rule.message(arguments),
        method.element(),
        method.annotation(),
        method.value(attribute).orElse(null));
  }

  void printTo(Messager messager) {
    messager.printMessage(Diagnostic.Kind.ERROR, message, element, annotation, value);
  }
}
