package io.cachedresult.processor.wiring;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.AnnotationMirror;

/**
 * How containers find the generated class.
 *
 * @param requested the model that the user has asked for
 * @param model the model that applies
 * @param isUnwired whether a container creates the user's class, but not the generated one
 * @param annotations the annotations of the user's class that the generated class repeats
 * @param hidden an annotation that the generated class cannot repeat
 * @param constructor the annotation of the constructor that the container is to call
 * @param name the name that the container would give the user's class; empty if it is written there
 * @param priority the priority of the generated class among alternatives; empty if it is not selected
 */
public record Wiring(
    RequestedModel requested,
    ComponentModel model,
    boolean isUnwired,
    List<AnnotationMirror> annotations,
    Optional<AnnotationMirror> hidden,
    Optional<ClassName> constructor,
    Optional<String> name,
    OptionalInt priority) {

  public Wiring {
    annotations = List.copyOf(annotations);
  }
}
