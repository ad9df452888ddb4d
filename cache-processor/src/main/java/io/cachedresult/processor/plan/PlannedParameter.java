package io.cachedresult.processor.plan;

import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/**
 * A parameter of a method or constructor that the generated class repeats.
 *
 * @param typeAnnotations the annotations of its type, which {@code type} itself does not have
 */
public record PlannedParameter(
    String name,
    TypeName type,
    List<AnnotationMirror> annotations,
    List<AnnotationMirror> typeAnnotations) {

  public PlannedParameter {
    annotations = List.copyOf(annotations);
    typeAnnotations = List.copyOf(typeAnnotations);
  }

  /** Returns a parameter without annotations. */
  public static PlannedParameter of(String name, TypeName type) {
    return new PlannedParameter(name, type, List.of(), List.of());
  }
}
