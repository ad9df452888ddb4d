package io.cachedresult.processor.wiring;

import io.cachedresult.processor.types.AnnotationParts;
import io.cachedresult.processor.types.OmittedAnnotations;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * Decides which annotations of the user's class the generated class repeats, so that a container
 * treats both alike: scopes, qualifiers, stereotypes, interceptor bindings, and those of the
 * container itself, such as its conditions.
 */
final class ClassAnnotations {

  /** The packages of the containers' own annotations. */
  private static final Map<ComponentModel, List<String>> PACKAGES = Map.of(
      ComponentModel.JAKARTA_CDI, List.of("jakarta.enterprise.", "io.quarkus.arc."),
      ComponentModel.MICRONAUT, List.of("io.micronaut."),
      ComponentModel.AVAJE, List.of("io.avaje.inject."));

  /** Annotations that the generated class has anyway, or that must stay with the user's class. */
  private static final Set<String> NEVER = Set.of(
      ContainerTypes.ALTERNATIVE.canonicalName(),
      ContainerTypes.REPLACES.canonicalName(),
      ContainerTypes.AVAJE_COMPONENT.canonicalName(),
      ContainerTypes.AVAJE_PRIMARY.canonicalName(),
      "io.avaje.inject.Secondary",
      "jakarta.enterprise.inject.Specializes");

  /** Annotations by which Spring would find the generated class as a second bean. */
  private static final List<String> COMPONENTS_OF_SPRING =
      List.of("jakarta.inject.Named", "javax.inject.Named");

  private final ComponentModel model;
  private final OmittedAnnotations omitted;
  private final Visibility visibility;

  ClassAnnotations(ComponentModel model, OmittedAnnotations omitted, Visibility visibility) {
    this.model = model;
    this.omitted = omitted;
    this.visibility = visibility;
  }

  /** Returns whether an annotation of a class is meant for a container. */
  static boolean isOfContainer(AnnotationMirror annotation) {
    String name = SourceNames.qualified(annotation.getAnnotationType());
    return Marks.ofType(annotation).includeAny(ContainerTypes.REPEATED)
        || PACKAGES.values().stream().flatMap(List::stream).anyMatch(name::startsWith);
  }

  /** Returns the annotations to repeat. */
  List<AnnotationMirror> of(TypeElement type) {
    return wanted(type).filter(this::isVisible).toList();
  }

  /** Returns the first annotation that should be repeated but is not visible. */
  Optional<AnnotationMirror> hidden(TypeElement type) {
    return wanted(type).filter(annotation -> !isVisible(annotation)).findFirst();
  }

  private Stream<AnnotationMirror> wanted(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .<AnnotationMirror>map(annotation -> annotation)
        .filter(this::isWanted);
  }

  private boolean isWanted(AnnotationMirror annotation) {
    String name = SourceNames.qualified(annotation.getAnnotationType());
    Marks marks = Marks.ofType(annotation);
    if (model == ComponentModel.NONE
        || NEVER.contains(name)
        || omitted.include(name)
        || marks.include(ContainerTypes.SPRING_COMPONENT.canonicalName())
        || (model == ComponentModel.SPRING && COMPONENTS_OF_SPRING.contains(name))) {
      return false;
    }
    return marks.includeAny(ContainerTypes.REPEATED)
        || PACKAGES.getOrDefault(model, List.of()).stream().anyMatch(name::startsWith);
  }

  private boolean isVisible(AnnotationMirror annotation) {
    return !AnnotationParts.isIncomplete(annotation)
        && visibility.firstHidden(annotation).isEmpty();
  }
}
