package io.cachedresult.processor.resolve;

import io.cachedresult.processor.types.FrameworkAnnotations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * The annotations of a user's method that the generated method repeats.
 *
 * @param ofMethod the annotations of the method and of its return type
 * @param ofParameters the annotations of each parameter and of its type
 * @param hidden an annotation that the generated class cannot repeat
 */
public record RepeatedAnnotations(
    Annotated ofMethod, List<Annotated> ofParameters, Optional<AnnotationMirror> hidden) {

  public RepeatedAnnotations {
    ofParameters = List.copyOf(ofParameters);
  }

  /** The annotations of an element, and those of its type. */
  public record Annotated(List<AnnotationMirror> ofElement, List<AnnotationMirror> ofType) {

    public Annotated {
      ofElement = List.copyOf(ofElement);
      ofType = List.copyOf(ofType);
    }
  }

  static RepeatedAnnotations of(ExecutableElement method, FrameworkAnnotations annotations) {
    return new RepeatedAnnotations(
        new Annotated(
            annotations.of(method, method.getReturnType()),
            annotations.ofType(method.getReturnType())),
        method.getParameters().stream()
            .map(parameter -> ofParameter(parameter, annotations))
            .toList(),
        Stream.concat(Stream.of(method), method.getParameters().stream())
            .flatMap(element -> annotations.hidden(element).stream())
            .findFirst());
  }

  private static Annotated ofParameter(
      VariableElement parameter, FrameworkAnnotations annotations) {
    return new Annotated(
        annotations.of(parameter, parameter.asType()), annotations.ofType(parameter.asType()));
  }
}
