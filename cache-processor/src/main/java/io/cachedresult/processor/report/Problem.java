package io.cachedresult.processor.report;

import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.types.DeclaredAnnotation;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** A broken rule and the place that breaks it: an element, or a value of its annotation. */
public record Problem(
    Rule rule,
    String message,
    Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {

  public static Problem at(Element element, Rule rule, Object... arguments) {
    return new Problem(rule, rule.message(arguments), element, null, null);
  }

  public static Problem at(
      Element element, DeclaredAnnotation annotation, Rule rule, Object... arguments) {
    return new Problem(rule, rule.message(arguments), element, annotation.mirror(), null);
  }

  /** At the value of an attribute; if that is not on the method, at the method. */
  public static Problem at(
      DeclaredMethod method, String attribute, Rule rule, Object... arguments) {
    return method.says(attribute)
        ? at(method.element(), method.annotation(), attribute, rule, arguments)
        : at(method.element(), rule, arguments);
  }

  /** At the value of an attribute, on the method or on its type, that is wrong by itself. */
  public static Problem atValue(
      DeclaredMethod method, String attribute, Rule rule, Object... arguments) {
    return method
        .defaults()
        .filter(defaults -> !method.says(attribute))
        .map(defaults ->
            at(DeclaredHost.typeAround(method.element()), defaults, attribute, rule, arguments))
        .orElseGet(() -> at(method, attribute, rule, arguments));
  }

  private static Problem at(
      Element element,
      DeclaredAnnotation annotation,
      String attribute,
      Rule rule,
      Object... arguments) {
    return new Problem(
        rule,
        rule.message(arguments),
        element,
        annotation.mirror(),
        annotation.value(attribute).orElse(null));
  }

  public boolean isError() {
    return rule.isError();
  }

  public void printTo(Messager messager) {
    messager.printMessage(rule.kind(), message, element, annotation, value);
  }

  /** Whether the user has said at the element, or around it, that he does not want to hear of it. */
  public boolean isSuppressed() {
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      if (!rule.isError()
          && DeclaredAnnotation.on(at, SuppressWarnings.class).stream()
              .flatMap(suppression -> suppression.texts("value"))
              .anyMatch(rule.name()::equals)) {
        return true;
      }
    }
    return false;
  }
}
