package io.cachedresult.processor.plan;

import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/** A parameter of a method or constructor that the generated class repeats. */
public record PlannedParameter(String name, TypeName type, List<AnnotationMirror> annotations) {

  public PlannedParameter {
    annotations = List.copyOf(annotations);
  }

  /** Returns a parameter without annotations. */
  public static PlannedParameter of(String name, TypeName type) {
    return new PlannedParameter(name, type, List.of());
  }
}
