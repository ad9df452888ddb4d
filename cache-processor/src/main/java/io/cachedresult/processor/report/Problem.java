package io.cachedresult.processor.report;

import io.cachedresult.processor.types.DeclaredAnnotation;
import io.cachedresult.processor.types.KotlinDeclarations;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;

/** A broken rule, with its message and the place in the source that breaks it. */
public record Problem(Rule rule, String message, Place place) {

  /** Returns a problem whose message is that of the rule with these arguments. */
  public static Problem at(Place place, Rule rule, Object... arguments) {
    String message = KotlinDeclarations.include(place.element())
        ? rule.messageInKotlin(arguments)
        : rule.message(arguments);
    return new Problem(rule, message, place);
  }

  /** Returns a problem whose message is that of the rule with these arguments. */
  public static Problem at(Element element, Rule rule, Object... arguments) {
    return at(Place.of(element), rule, arguments);
  }

  /** Returns whether the problem prevents the generation of a class. */
  public boolean isError() {
    return rule.isError();
  }

  void printTo(Messager messager) {
    messager.printMessage(rule.kind(), message, place.element(), place.annotation(), place.value());
  }

  /**
   * Returns whether an annotation of the element or of an enclosing one suppresses the rule. Errors
   * cannot be suppressed.
   */
  boolean isSuppressed() {
    for (Element at = place.element(); at != null; at = at.getEnclosingElement()) {
      if (!rule.isError()
          && Stream.concat(
                  DeclaredAnnotation.on(at, SuppressWarnings.class).stream()
                      .flatMap(suppression -> suppression.strings("value")),
                  DeclaredAnnotation.on(at, "kotlin.Suppress").stream()
                      .flatMap(suppression -> suppression.strings("names")))
              .anyMatch(rule.name()::equals)) {
        return true;
      }
    }
    return false;
  }
}
